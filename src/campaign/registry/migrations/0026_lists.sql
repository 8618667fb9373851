-- Lists are walked by key (list_source_store.cpp): each order has an index with its last
-- part telling one row from every other, and one for each filter that offices set first.
CREATE INDEX people_by_birth ON people (COALESCE(birth_date, ''), id);
CREATE INDEX people_by_leaving ON people (left_on);
CREATE INDEX units_by_name ON units (folded, id);
CREATE INDEX evaluations_by_year ON evaluations (year, subject_kind, subject_code);
CREATE INDEX evaluations_by_level ON evaluations (level, year, subject_kind, subject_code);
CREATE INDEX evaluations_by_unit ON evaluations (unit_code, year, subject_kind, subject_code);
CREATE INDEX honours_by_day ON honours (COALESCE(decided_on, ''), id);
CREATE INDEX honours_by_year ON honours (COALESCE(year, 0), COALESCE(decided_on, ''), id);
CREATE INDEX honours_by_form_and_day ON honours (form, COALESCE(decided_on, ''), id);
CREATE INDEX honours_by_unit ON honours (unit_code, COALESCE(decided_on, ''), id);
CREATE INDEX initiatives_by_day ON initiatives (COALESCE(recognised_on, ''), id);
CREATE INDEX initiatives_by_unit ON initiatives (unit_code, COALESCE(recognised_on, ''), id);
CREATE INDEX initiatives_by_scope ON initiatives (scope, COALESCE(recognised_on, ''), id);
CREATE INDEX topics_by_day ON topics (COALESCE(accepted_on, ''), id);
CREATE INDEX topics_by_unit ON topics (unit_code, COALESCE(accepted_on, ''), id);
CREATE INDEX discipline_by_day ON discipline (COALESCE(on_day, ''), id);
