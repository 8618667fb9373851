#include <fstream>

#include "access/audit_store.h"
#include "campaign/registry/record_routes.h"
#include "campaign/registry/registry_pages_test.h"
#include "campaign/registry/sample.h"
#include "campaign/registry/workbook.h"
#include "testing/temp_dir.h"

namespace vinhdanh::campaign::registry {
namespace {

using Typed = std::vector<std::pair<std::string, std::string>>;

class RecordPages : public RegistryPages {
 protected:
  RecordPages() {
    add_record_routes(door_, db(), EvidenceFiles(folder_ / "evidence"));
    Registry r;
    r.units = {{"VP", "Văn phòng Sở", "", UnitKind::kOffice, "", {}, {}},
               {"KH", "Phòng Kế hoạch", "", UnitKind::kDivision, "", {}, {}}};
    for (const auto& [code, unit] : {std::pair{"CB1", "VP"}, {"CB2", "KH"}}) {
      Person p;
      p.code = code;
      p.full_name = std::string("Trần Thị ") + code;
      p.positions = {{unit, "Chuyên viên", PostKind::kStaff, {}, {}}};
      r.people.push_back(p);
    }
    import(r);
  }
  http::Response send_form(const std::string& address, const Typed& typed) {
    http::Fields form;
    for (const auto& [name, value] : typed) form.add(name, value);
    return post(address, std::move(form));
  }
  Registry record(const std::string& code) {
    return db().read([&](Session& s) { return load_record(s, {SubjectKind::kPerson, code}); });
  }
  std::string new_honour(const std::string& number = "12/QĐ-SKHCN") {
    return at(send_form("/records/honour/new", {{"subject_kind", "person"},
                                                {"subject", "CB1"},
                                                {"form", "GK"},
                                                {"year", "2024"},
                                                {"authority", "Giám đốc Sở"},
                                                {"decision_number", number},
                                                {"decided_on", "1/12/2024"},
                                                {"unit", "VP"},
                                                {"source", "Hồ sơ 2024"}}));
  }
  std::string history(const std::string& kind, const std::string& id) {
    std::string out;
    for (const auto& deed : db().read([&](Session& s) { return access::history_of(s, kind, id); }))
      out += deed.deed + "|" + deed.before + "|" + deed.after + "\n";
    return out;
  }

  testing::TempDir folder_;
};
VINHDANH_ON_BOTH_DATABASES(RecordPages);

TEST_P(RecordPages, an_honour_is_added_edited_and_its_history_told) {
  EXPECT_EQ(get("office", "/records/honour/new?subject_kind=person&subject=CB1").status, 200);
  const auto link = new_honour();
  ASSERT_EQ(link, "/records/honour/1");
  const Honour expected{{SubjectKind::kPerson, "CB1"},
                        "GK",
                        2024,
                        {},
                        "Giám đốc Sở",
                        "12/QĐ-SKHCN",
                        base::make_date(2024, 12, 1),
                        {"VP", "Hồ sơ 2024"}};
  EXPECT_EQ(record("CB1").honours, std::vector{expected});
  const auto saved = send_form(link + "/edit", {{"version", "1"},
                                                {"form", "GK"},
                                                {"year", "2024"},
                                                {"authority", "Giám đốc Sở"},
                                                {"decision_number", "13/QĐ-SKHCN"},
                                                {"decided_on", "01/12/2024"},
                                                {"unit", "VP"},
                                                {"source", "Hồ sơ 2024"}});
  EXPECT_EQ(at(saved), link);
  EXPECT_EQ(record("CB1").honours.at(0).decision_number, "13/QĐ-SKHCN");
  EXPECT_EQ(history("honour", "1").substr(0, 49), "edited:decision_number|12/QĐ-SKHCN|13/QĐ-SKHCN\n");
  const auto page = get("office", link);
  EXPECT_TRUE(has(page, "13/QĐ-SKHCN"));
  EXPECT_TRUE(has(page, "<del>12/QĐ-SKHCN</del>"));
  EXPECT_TRUE(has(get("office", "/people/CB1"), "href=\"/records/honour/1\""));
}

TEST_P(RecordPages, the_second_of_two_editors_is_told_and_keeps_what_was_typed) {
  const auto link = new_honour();
  const Typed first{{"version", "1"}, {"form", "GK"}, {"year", "2024"}, {"authority", "Một"}};
  const Typed second{{"version", "1"}, {"form", "GK"}, {"year", "2024"}, {"authority", "Hai"}};
  EXPECT_EQ(at(send_form(link + "/edit", first)), link);
  const auto told = send_form(link + "/edit", second);
  EXPECT_EQ(told.status, 409);
  EXPECT_TRUE(has(told, "<td>Một</td><td>Hai</td>"));
  EXPECT_TRUE(has(told, "value=\"Hai\""));
  EXPECT_EQ(record("CB1").honours.at(0).authority, "Một");
}

TEST_P(RecordPages, the_check_of_workbooks_judges_forms_too) {
  new_honour();
  const auto refused = send_form("/records/honour/new", {{"subject_kind", "person"},
                                                         {"subject", "CB1"},
                                                         {"form", "TTLDXS"},
                                                         {"year", "2031"},
                                                         {"decided_on", "hôm qua"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(has(refused, "value=\"hôm qua\""));
  EXPECT_TRUE(has(refused, "id=\"decided_on-error\""));
  const auto later =
      send_form("/records/honour/new",
                {{"subject_kind", "person"}, {"subject", "CB1"}, {"form", "GK"}, {"year", "2031"}});
  EXPECT_TRUE(has(later, "id=\"year-error\""));
  EXPECT_EQ(send_form("/records/honour/new", {{"subject_kind", "person"}, {"subject", "CB9"}}).status, 404);
  EXPECT_EQ(send_form("/records/honour/new", {{"subject_kind", "person"}, {"subject", "CB1"}}).status, 422);
  EXPECT_EQ(record("CB1").honours.size(), 1u);
}

TEST_P(RecordPages, the_same_record_is_not_stored_twice) {
  EXPECT_EQ(new_honour(), "/records/honour/1");
  EXPECT_EQ(new_honour(), "");
  EXPECT_EQ(new_honour("99"), "/records/honour/2");
  const Typed year{{"subject_kind", "person"}, {"subject", "CB1"}, {"year", "2024"}, {"level", "good"}};
  EXPECT_EQ(at(send_form("/records/evaluation/new", year)), "/records/evaluation/person%3ACB1%3A2024");
  EXPECT_EQ(send_form("/records/evaluation/new", year).status, 422);
  EXPECT_EQ(record("CB1").evaluations.size(), 1u);
}

TEST_P(RecordPages, an_initiative_has_authors_with_shares) {
  const Typed typed{{"code", "SK1"},    {"name", "Số hóa hồ sơ"},      {"scope", "base"},
                    {"applied", "yes"}, {"recognised_on", "5/5/2024"}, {"person_0", ""},
                    {"part_0", "main"}, {"person_1", "CB1"},           {"part_1", "main"},
                    {"share_1", "60%"}, {"person_2", "CB2"},           {"part_2", "co"},
                    {"share_2", "40"}};
  const auto link = at(send_form("/records/initiative/new", typed));
  ASSERT_EQ(link, "/records/initiative/SK1");
  const auto one = record("CB2").initiatives.at(0);
  EXPECT_EQ(one.authors, (std::vector<Contributor>{{"CB1", Part::kMain, 0.6}, {"CB2", Part::kCo, 0.4}}));
  EXPECT_EQ(one.applied, true);
  auto wrong = typed;
  wrong.push_back({"version", "1"});
  wrong[7].second = "CB9";
  const auto refused = send_form(link + "/edit", wrong);
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(has(refused, "id=\"person_0-error\""));
  wrong[7].second = "";
  wrong[9].second = "";
  EXPECT_EQ(at(send_form(link + "/edit", wrong)), link);
  EXPECT_EQ(record("CB1").initiatives.size(), 0u);
}

TEST_P(RecordPages, a_withdrawn_record_counts_no_more_and_can_be_brought_back) {
  const auto link = new_honour();
  EXPECT_EQ(get("office", link + "/withdrawal").status, 200);
  EXPECT_EQ(send_form(link + "/withdrawal", {{"version", "1"}}).status, 422);
  EXPECT_EQ(send_form(link + "/withdrawal", {{"version", "7"}, {"reason", "Nhầm người"}}).status, 409);
  EXPECT_EQ(at(send_form(link + "/withdrawal", {{"version", "1"}, {"reason", "Nhầm người"}})),
            "/people/CB1#withdrawn");
  EXPECT_EQ(record("CB1").honours.size(), 0u);
  EXPECT_EQ(get("office", link).status, 404);
  EXPECT_TRUE(has(get("office", "/people/CB1"), "Nhầm người"));
  EXPECT_EQ(at(post("/withdrawn/1/restoration")), link);
  EXPECT_EQ(record("CB1").honours.size(), 1u);
  EXPECT_EQ(history("honour", "1").substr(0, 8), "restored");
  EXPECT_EQ(post("/withdrawn/1/restoration").status, 404);
}

TEST_P(RecordPages, a_withdrawn_record_does_not_return_beside_an_equal_one) {
  const auto link = new_honour();
  send_form(link + "/withdrawal", {{"version", "1"}, {"reason", "Nhầm"}});
  EXPECT_EQ(new_honour(), "/records/honour/2");
  EXPECT_EQ(post("/withdrawn/1/restoration").status, 409);
}

TEST_P(RecordPages, evidence_is_kept_once_by_its_content_and_seen_by_those_who_see_the_record) {
  const auto link = new_honour();
  const std::string pdf = "%PDF-1.7 bằng khen";
  uploads_ = {{"evidence", "C:\\quet\\Bang khen.PDF", pdf}};
  EXPECT_EQ(at(post(link + "/evidence")), link + "#evidence");
  EXPECT_EQ(at(post(link + "/evidence")), link + "#evidence");
  uploads_.clear();
  const auto file = get("contact", "/evidence/1");
  EXPECT_EQ(file.content(), pdf);
  EXPECT_EQ(file.header_value("Content-Type"), "application/pdf");
  EXPECT_NE(file.header_value("Content-Disposition").find("attachment"), std::string_view::npos);
  EXPECT_EQ(get("", "/evidence/1").status, 303);
  EXPECT_EQ(get("office", "/evidence/2").status, 404);

  const auto other =
      at(send_form("/records/evaluation/new",
                   {{"subject_kind", "person"}, {"subject", "CB2"}, {"year", "2024"}, {"level", "good"}}));
  uploads_ = {{"evidence", "x.pdf", pdf}};
  post(other + "/evidence");
  uploads_.clear();
  EXPECT_EQ(get("contact", "/evidence/2").status, 404);
  EXPECT_EQ(get("contact", other).status, 404);
  EXPECT_EQ(get("office", "/evidence/2").content(), pdf);
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_ / "evidence"))
    files += entry.is_regular_file() ? 1u : 0u;
  EXPECT_EQ(files, 1u);
  post("/evidence/1/removal");
  EXPECT_EQ(get("office", "/evidence/1").status, 404);
}

TEST_P(RecordPages, the_type_of_evidence_is_found_from_its_bytes) {
  const auto link = new_honour();
  const auto status = [&](const std::string& name, std::string bytes) {
    uploads_ = {{"evidence", name, std::move(bytes)}};
    const auto answer = post(link + "/evidence");
    uploads_.clear();
    return answer.status;
  };
  EXPECT_EQ(status("a.pdf", "MZ program"), 422);
  EXPECT_EQ(status("a.html", "<script>alert(1)</script>"), 422);
  EXPECT_EQ(status("a.zip", "PK\x03\x04 broken"), 422);
  EXPECT_EQ(status("a.jpg", ""), 422);
  EXPECT_EQ(status("a.jpg", "\xFF\xD8\xFF\xE0 photo"), 303);
  EXPECT_EQ(status("a", workbook_bytes({}, base::Language::kVietnamese)), 303);
  EXPECT_EQ(status("big.pdf", "%PDF-" + std::string(21 * 1024 * 1024, 'x')), 422);
}

TEST_P(RecordPages, only_the_office_changes_records) {
  const auto link = new_honour();
  EXPECT_EQ(get("contact", link).status, 200);
  for (const auto* more : {"/edit", "/withdrawal"})
    EXPECT_EQ(get("contact", link + more).status, 404) << more;
  EXPECT_EQ(get("contact", "/people/new").status, 404);
  for (const auto* address :
       {"/records/honour/x", "/records/honour/99999999999999999999", "/records/no/1", "/records/evaluation/a",
        "/records/evaluation/person:CB1:x", "/records/topic/x"})
    EXPECT_EQ(get("office", address).status, 404) << address;
}

TEST_P(RecordPages, a_person_is_added_with_several_posts_and_edited) {
  EXPECT_EQ(get("office", "/people/new").status, 200);
  const Typed typed{{"code", "CB3"},
                    {"full_name", "Lê Văn Ba"},
                    {"birth_date", "5/6/1980"},
                    {"unit_0", "VP"},
                    {"title_0", "Chánh Văn phòng"},
                    {"post_kind_0", "head"},
                    {"unit_1", ""},
                    {"post_kind_1", "staff"},
                    {"unit_2", "KH"},
                    {"title_2", "Bí thư Chi bộ"},
                    {"post_kind_2", "party"},
                    {"from_2", "1/1/2024"}};
  EXPECT_EQ(at(send_form("/people/new", typed)), "/people/CB3");
  EXPECT_EQ(
      record("CB3").people.at(0).positions,
      (std::vector<Position>{{"VP", "Chánh Văn phòng", PostKind::kHead, {}, {}},
                             {"KH", "Bí thư Chi bộ", PostKind::kParty, base::make_date(2024, 1, 1), {}}}));
  EXPECT_EQ(send_form("/people/new", typed).status, 422);
  auto edit = typed;
  edit.push_back({"version", "1"});
  edit[3].second = "XX";
  const auto refused = send_form("/people/CB3/edit", edit);
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(has(refused, "id=\"unit_0-error\""));
  edit[3].second = "KH";
  EXPECT_EQ(at(send_form("/people/CB3/edit", edit)), "/people/CB3");
  EXPECT_EQ(record("CB3").people.at(0).positions.at(0).unit, "KH");
  EXPECT_EQ(history("person", "CB3"), "edited:unit_0|VP|KH\nadded||Lê Văn Ba\n");
  EXPECT_TRUE(has(get("office", "/people/CB3"), "<del>Văn phòng Sở</del>"));
}

TEST(EvidenceFiles, a_file_passes_only_when_a_wanted_scanner_has_passed_it) {
  const testing::TempDir folder;
  const std::string pdf = "%PDF-1.7\n%%EOF\n";
  EXPECT_EQ(EvidenceFiles(folder.path()).admit(pdf, "a.pdf").value(), "application/pdf");
  const EvidenceFiles scanned(folder.path(), base::VirusScanner(folder / "nobody"));
  const auto refused = scanned.admit(pdf, "a.pdf");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().front().place.field, "evidence");
  EXPECT_FALSE(scanned.admit("MZ", "a.pdf")) << "wrong kinds are not sent to the scanner";
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
