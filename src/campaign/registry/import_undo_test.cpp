#include <thread>

#include "campaign/registry/import_store.h"
#include "campaign/registry/registry_pages_test.h"
#include "campaign/registry/sample.h"
#include "campaign/registry/workbook.h"

namespace vinhdanh::campaign::registry {
namespace {

// One more person, one evaluation changed, a position and an author more, a new initiative.
Registry a_year_later(Registry r) {
  auto joined = r.people.front();
  joined.code = "CB9001";
  joined.full_name = joined.printed_name = "Người Mới Đến";
  r.people.push_back(joined);
  Evaluation first;
  first.subject = {SubjectKind::kPerson, "CB9001"};
  first.year = 2024;
  first.level = Level::kGood;
  first.origin.unit = joined.positions.front().unit;
  r.evaluations.push_back(first);
  r.evaluations.front().level =
      r.evaluations.front().level == Level::kGood ? Level::kExcellent : Level::kGood;
  r.people[1].positions.push_back(r.people[1].positions.back());
  r.people[1].positions.back().title = "Phó Trưởng ban kiêm nhiệm";
  Initiative idea;
  idea.code = "SK-9001";
  idea.name = "Cách làm mới";
  idea.scope = Scope::kBase;
  idea.authors = {{"CB9001", Part::kMain, {}}};
  idea.decision_number = "77/QĐ-MOI";
  r.initiatives.push_back(idea);
  Honour honour;
  honour.subject = {SubjectKind::kPerson, "CB9001"};
  honour.form = "CSTDCS";
  honour.year = 2024;
  honour.decision_number = "78/QĐ-MOI";
  honour.origin.unit = first.origin.unit;
  r.honours.push_back(honour);
  return r;
}

class ImportUndo : public RegistryPages {
 protected:
  // What a later step keeps of people, here: accounts named like them.
  ImportUndo() : RegistryPages({{true, base::msg("Nominations"), "SELECT login FROM users"}}) {}

  // Imports through the pages; answers the address of the import.
  std::string import_book(const Registry& r) {
    uploads_ = {{"workbook", "so.xlsx", workbook_bytes(r, base::Language::kVietnamese)}};
    const auto checked = post("/registry/import");
    uploads_.clear();
    EXPECT_EQ(checked.status, 303) << checked.content();
    const auto done = post(at(checked) + "/confirm");
    EXPECT_EQ(done.status, 303) << done.content();
    return at(checked);
  }
  Registry all() {
    return db().read([](Session& s) { return load_registry(s); });
  }
  std::int64_t count(const char* sql) {
    return db().read([&](Session& s) { return s.number(sql); });
  }
  http::Response undo(const std::string& address, std::string reason = "Nhầm tệp") {
    http::Fields form;
    form.add("reason", std::move(reason));
    return post(address + "/undoing", form);
  }
};
VINHDANH_ON_BOTH_DATABASES(ImportUndo);

TEST_P(ImportUndo, what_an_import_did_is_undone_as_one_act) {
  const auto sample = make_sample({40, 6, 2});
  import_book(sample);
  const auto before = all();
  const auto decisions = count("SELECT COUNT(*) FROM decisions_on_record");
  const auto second = import_book(a_year_later(sample));
  ASSERT_FALSE(all() == before);
  EXPECT_TRUE(has(get("office", second + "/receipt"), "/undoing"));
  EXPECT_EQ(get("contact", second + "/undoing").status, 404);
  EXPECT_TRUE(has(get("office", second + "/undoing"), "so.xlsx"));

  EXPECT_EQ(undo(second, " ").status, 422);
  EXPECT_EQ(undo(second).status, 303);

  EXPECT_TRUE(all() == before);
  EXPECT_EQ(count("SELECT COUNT(*) FROM decisions_on_record"), decisions);
  EXPECT_EQ(count("SELECT COUNT(*) FROM import_rows r JOIN registry_imports i ON i.id = r.import_id WHERE "
                  "i.undone_at IS NOT NULL"),
            0);
  EXPECT_TRUE(has(get("office", second + "/receipt"), "Nhầm tệp"));
  EXPECT_TRUE(has(get("office", "/registry/imports"), "đã hoàn tác"));
  EXPECT_EQ(undo(second).status, 409) << "only once";
  EXPECT_EQ(count("SELECT COUNT(*) FROM audit WHERE deed = 'undid'"), 1);
}

TEST_P(ImportUndo, everything_can_be_undone_in_turn_and_imported_again) {
  const auto sample = make_sample({40, 6, 2});
  const auto first = import_book(sample);
  const auto second = import_book(a_year_later(sample));
  const auto refused = undo(first);
  EXPECT_EQ(refused.status, 409) << "the second stands on the first";
  EXPECT_TRUE(has(refused, "Nhầm tệp")) << "the reason stays";
  EXPECT_EQ(undo(second).status, 303);
  const auto again = import_book(a_year_later(sample));
  EXPECT_EQ(undo(again).status, 303);
  const auto last = undo(first);
  EXPECT_EQ(last.status, 303) << "as the first left it" << last.content();
  EXPECT_TRUE(all() == Registry{});
}

TEST_P(ImportUndo, the_first_import_of_all_leaves_nothing) {
  const auto first = import_book(make_sample({60, 12, 2}));
  EXPECT_EQ(undo(first).status, 303);
  EXPECT_TRUE(all() == Registry{});
  for (const auto* table : {"positions", "initiative_authors", "topic_members", "decisions_on_record"})
    EXPECT_EQ(count((std::string("SELECT COUNT(*) FROM ") + table).c_str()), 0) << table;
}

TEST_P(ImportUndo, nothing_is_undone_when_something_was_built_on_it) {
  const auto sample = make_sample({40, 6, 2});
  import_book(sample);
  const auto second = import_book(a_year_later(sample));
  const auto imported = all();

  db().write([](Session& s) {
    s.execute(
        "INSERT INTO users (login, display_name, roles, password_hash) VALUES ('CB9001', 'x', '', 'x')");
  });
  EXPECT_TRUE(has(undo(second), "Người Mới Đến")) << "what a later step keeps";
  db().write([](Session& s) { s.execute("DELETE FROM users"); });

  db().write([](Session& s) {
    s.execute(
        "INSERT INTO evidence (record_kind, record_id, hash, file_name, content_type, size, added_by, "
        "added_at) VALUES ('initiative', 'SK-9001', 'h', 'anh.jpg', 'image/jpeg', 1, 'x', 0)");
  });
  EXPECT_TRUE(has(undo(second), "anh.jpg"));
  db().write([](Session& s) { s.execute("DELETE FROM evidence"); });

  Registry more;
  Evaluation year;
  year.subject = {SubjectKind::kPerson, "CB9001"};
  year.year = 2023;
  year.level = Level::kGood;
  more.evaluations = {year};
  import(more);
  EXPECT_EQ(undo(second).status, 409) << "an evaluation that another import brought";
  db().write(
      [](Session& s) { s.execute("DELETE FROM evaluations WHERE year = 2023 AND subject_code = 'CB9001'"); });

  db().write([](Session& s) { s.execute("UPDATE people SET version = version + 1 WHERE code = 'CB9001'"); });
  EXPECT_TRUE(has(undo(second), "Người Mới Đến")) << "an editor was at it";
  EXPECT_TRUE(all() == imported) << "a refused undoing changes nothing";
}

TEST_P(ImportUndo, of_two_imports_at_once_both_are_whole_and_the_later_sees_the_earlier) {
  const auto sample = make_sample({40, 6, 2});
  import_book(sample);
  auto one = sample, other = sample;
  one.people.resize(1);
  one.people[0].full_name = "Tên Của Bản Một";
  other.people.resize(1);
  other.people[0].full_name = "Tên Của Bản Hai";
  std::vector<std::string> links;
  for (const auto* r : {&one, &other}) {
    uploads_ = {{"workbook", "so.xlsx", workbook_bytes(*r, base::Language::kVietnamese)}};
    links.push_back(at(post("/registry/import")));
  }
  uploads_.clear();
  std::vector<int> statuses(2);
  {
    std::jthread a([&] { statuses[0] = post(links[0] + "/confirm").status; });
    std::jthread b([&] { statuses[1] = post(links[1] + "/confirm").status; });
  }
  EXPECT_EQ(statuses, (std::vector{303, 303}));
  std::vector<Receipt> receipts = db().read([](Session& s) { return latest_receipts(s); });
  ASSERT_EQ(receipts.size(), 3u);
  EXPECT_EQ(receipts[0].changed, 1);
  EXPECT_EQ(receipts[1].changed, 1);
  const bool first_won = receipts[0].token == links[0].substr(links[0].rfind('/') + 1);
  EXPECT_EQ(all().people.size(), sample.people.size());
  EXPECT_EQ(count(first_won ? "SELECT COUNT(*) FROM people WHERE full_name = 'Tên Của Bản Một'"
                            : "SELECT COUNT(*) FROM people WHERE full_name = 'Tên Của Bản Hai'"),
            1);
  EXPECT_EQ(count("SELECT COUNT(*) FROM people WHERE full_name LIKE 'Tên Của Bản%'"), 1);
}

TEST_P(ImportUndo, an_import_that_breaks_off_leaves_nothing_and_can_be_confirmed_again) {
  const auto sample = make_sample({40, 6, 2});
  uploads_ = {{"workbook", "so.xlsx", workbook_bytes(sample, base::Language::kVietnamese)}};
  const auto link = at(post("/registry/import"));
  uploads_.clear();
  // The database refuses at the very end of the act, when all but attestations is written.
  db().write([](Session& s) { s.execute("CREATE UNIQUE INDEX spoiler ON attestations (criterion)"); });
  EXPECT_GE(post(link + "/confirm").status, 500);
  db().write([](Session& s) { s.execute("DROP INDEX spoiler"); });
  EXPECT_TRUE(all() == Registry{});
  EXPECT_EQ(count("SELECT COUNT(*) FROM import_rows"), 0);
  EXPECT_EQ(post(link + "/confirm").status, 303);
  EXPECT_EQ(all().people.size(), sample.people.size());
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
