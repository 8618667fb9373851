-- Words are found by their beginnings. `folded` of people, initiatives, topics and decisions holds
-- them (search_words.h); SQLite keeps the index by triggers, PostgreSQL as an index on an expression.
-- Tokens end at blanks; what tokenchars leaves out is asked of `folded` itself.
CREATE TABLE decisions_on_record (
  id @id,
  number TEXT NOT NULL UNIQUE,
  folded TEXT NOT NULL
);
INSERT INTO decisions_on_record (number, folded)
  SELECT decision_number, ' ' || replace(replace(lower(decision_number), 'đ', 'd'), 'Đ', 'd')
  FROM honours WHERE decision_number <> '' GROUP BY decision_number;
CREATE INDEX honours_by_decision ON honours (decision_number);
DROP TABLE person_words;
@sqlite CREATE VIRTUAL TABLE people_search USING fts5(folded, content='people', content_rowid='id', detail='none', columnsize=0, prefix='1 2 3', tokenize="unicode61 remove_diacritics 0 tokenchars '-_./&()+,%#'");
@sqlite CREATE TRIGGER people_search_add AFTER INSERT ON people BEGIN INSERT INTO people_search (rowid, folded) VALUES (new.id, new.folded); END;
@sqlite CREATE TRIGGER people_search_drop AFTER DELETE ON people BEGIN INSERT INTO people_search (people_search, rowid, folded) VALUES ('delete', old.id, old.folded); END;
@sqlite CREATE TRIGGER people_search_change AFTER UPDATE OF folded ON people WHEN old.folded <> new.folded BEGIN INSERT INTO people_search (people_search, rowid, folded) VALUES ('delete', old.id, old.folded); INSERT INTO people_search (rowid, folded) VALUES (new.id, new.folded); END;
@sqlite INSERT INTO people_search (people_search) VALUES ('rebuild');
@sqlite CREATE VIRTUAL TABLE initiatives_search USING fts5(folded, content='initiatives', content_rowid='id', detail='none', columnsize=0, prefix='1 2 3', tokenize="unicode61 remove_diacritics 0 tokenchars '-_./&()+,%#'");
@sqlite CREATE TRIGGER initiatives_search_add AFTER INSERT ON initiatives BEGIN INSERT INTO initiatives_search (rowid, folded) VALUES (new.id, new.folded); END;
@sqlite CREATE TRIGGER initiatives_search_drop AFTER DELETE ON initiatives BEGIN INSERT INTO initiatives_search (initiatives_search, rowid, folded) VALUES ('delete', old.id, old.folded); END;
@sqlite CREATE TRIGGER initiatives_search_change AFTER UPDATE OF folded ON initiatives WHEN old.folded <> new.folded BEGIN INSERT INTO initiatives_search (initiatives_search, rowid, folded) VALUES ('delete', old.id, old.folded); INSERT INTO initiatives_search (rowid, folded) VALUES (new.id, new.folded); END;
@sqlite INSERT INTO initiatives_search (initiatives_search) VALUES ('rebuild');
@sqlite CREATE VIRTUAL TABLE topics_search USING fts5(folded, content='topics', content_rowid='id', detail='none', columnsize=0, prefix='1 2 3', tokenize="unicode61 remove_diacritics 0 tokenchars '-_./&()+,%#'");
@sqlite CREATE TRIGGER topics_search_add AFTER INSERT ON topics BEGIN INSERT INTO topics_search (rowid, folded) VALUES (new.id, new.folded); END;
@sqlite CREATE TRIGGER topics_search_drop AFTER DELETE ON topics BEGIN INSERT INTO topics_search (topics_search, rowid, folded) VALUES ('delete', old.id, old.folded); END;
@sqlite CREATE TRIGGER topics_search_change AFTER UPDATE OF folded ON topics WHEN old.folded <> new.folded BEGIN INSERT INTO topics_search (topics_search, rowid, folded) VALUES ('delete', old.id, old.folded); INSERT INTO topics_search (rowid, folded) VALUES (new.id, new.folded); END;
@sqlite INSERT INTO topics_search (topics_search) VALUES ('rebuild');
@sqlite CREATE VIRTUAL TABLE decisions_on_record_search USING fts5(folded, content='decisions_on_record', content_rowid='id', detail='none', columnsize=0, prefix='1 2 3', tokenize="unicode61 remove_diacritics 0 tokenchars '-_./&()+,%#'");
@sqlite CREATE TRIGGER decisions_on_record_search_add AFTER INSERT ON decisions_on_record BEGIN INSERT INTO decisions_on_record_search (rowid, folded) VALUES (new.id, new.folded); END;
@sqlite CREATE TRIGGER decisions_on_record_search_drop AFTER DELETE ON decisions_on_record BEGIN INSERT INTO decisions_on_record_search (decisions_on_record_search, rowid, folded) VALUES ('delete', old.id, old.folded); END;
@sqlite CREATE TRIGGER decisions_on_record_search_change AFTER UPDATE OF folded ON decisions_on_record WHEN old.folded <> new.folded BEGIN INSERT INTO decisions_on_record_search (decisions_on_record_search, rowid, folded) VALUES ('delete', old.id, old.folded); INSERT INTO decisions_on_record_search (rowid, folded) VALUES (new.id, new.folded); END;
@sqlite INSERT INTO decisions_on_record_search (decisions_on_record_search) VALUES ('rebuild');
@postgres CREATE INDEX people_search ON people USING gin (array_to_tsvector(array_remove(string_to_array(folded, ' '), '')));
@postgres CREATE INDEX initiatives_search ON initiatives USING gin (array_to_tsvector(array_remove(string_to_array(folded, ' '), '')));
@postgres CREATE INDEX topics_search ON topics USING gin (array_to_tsvector(array_remove(string_to_array(folded, ' '), '')));
@postgres CREATE INDEX decisions_on_record_search ON decisions_on_record USING gin (array_to_tsvector(array_remove(string_to_array(folded, ' '), '')));
