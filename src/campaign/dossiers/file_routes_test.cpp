#include "campaign/dossiers/file_routes.h"

#include <algorithm>

#include "campaign/dossiers/dossier_file_store.h"
#include "campaign/dossiers/submission_pages_test.h"
#include "paper/docx_check.h"
#include "paper/format_test.h"
#include "paper/pdf_signature_test.h"

namespace vinhdanh::campaign::dossiers {
namespace {

const std::string kPdf = "%PDF-1.4\n%made up\n", kPng = "\x89PNG\r\n\x1A\nmade up",
                  kJpeg = "\xFF\xD8\xFFmade up";

class FilePages : public SubmissionPages {
 protected:
  FilePages() { add_file_routes(door_, db(), campaign_, registry::EvidenceFiles(files_.path())); }

  Response send(const std::string& who, std::int64_t nominee,
                const std::vector<platform::http::Upload>& uploads, const std::string& purpose = "evidence",
                const std::string& fact = "") {
    uploads_ = uploads;
    auto answer =
        post(who, "/dossiers/files",
             {{"unit", "VP"}, {"nominee", std::to_string(nominee)}, {"purpose", purpose}, {"fact", fact}});
    uploads_.clear();
    return answer;
  }
  std::vector<DossierFile> kept() {
    return db().read([&](Session& s) { return files_of(s, campaign_.id, "VP"); });
  }
  std::vector<std::string> keys() {
    std::vector<std::string> out;
    for (const auto& part :
         db().read([&](Session& s) { return parts_of(unit_dossier(s, campaign_.id, "VP")); }))
      if (part.content.find('.') != std::string::npos && part.key != "unit/list") out.push_back(part.key);
    return out;
  }
};
VINHDANH_ON_BOTH_DATABASES(FilePages);

TEST_P(FilePages, several_files_are_attached_to_the_fact_that_they_prove) {
  const auto one = candidates("VP").back();
  const auto id = nominate("VP", one.subject, Step::kDrafted, one.name, one.post);
  const auto facts = db().read([&](Session& s) { return facts_of(s, one.subject); });
  ASSERT_FALSE(facts.empty());
  const auto answer =
      send("contact VP", id, {{"evidence", "anh 1.JPG", kJpeg}, {"evidence", "../quyet dinh.pdf", kPdf}},
           "evidence", facts.front().key());
  EXPECT_EQ(location(answer), "/dossiers/" + std::to_string(id) + "#files");
  const auto files = kept();
  ASSERT_EQ(files.size(), 2u);
  EXPECT_EQ(files[0].name, "anh 1.JPG");
  EXPECT_EQ(files[1].name, "quyet dinh.pdf");
  EXPECT_EQ(files[0].fact, facts.front().key());
  EXPECT_EQ(files[0].by, "Người thử contact VP");
  const auto page = get("contact VP", "/dossiers/" + std::to_string(id));
  EXPECT_TRUE(has(page, "src=\"/dossiers/files/" + std::to_string(files[0].id)));
  EXPECT_TRUE(says(page, base::say(base::Language::kEnglish, facts.front().title)));
  const auto got = get("head VP", "/dossiers/files/" + std::to_string(files[1].id));
  EXPECT_EQ(got.content(), kPdf);
  EXPECT_EQ(got.header_value("X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(got.header_value("Content-Security-Policy"), "sandbox");
  const auto preview = "/dossiers/files/" + std::to_string(files[1].id) + "/preview";
  EXPECT_TRUE(has(page, "src=\"" + preview));
  EXPECT_TRUE(location(get("head VP", preview)).ends_with("/img/sheet.svg")) << "it is no real PDF";
  EXPECT_EQ(get("contact TTCDS", preview).status, 404) << "of another unit";
}

TEST_P(FilePages, what_is_no_evidence_is_named_and_the_rest_is_taken) {
  const auto id = draft();
  const auto answer = send("contact VP", id,
                           {{"evidence", "ok.png", kPng},
                            {"evidence", "trang.pdf", "<html>"},
                            {"evidence", "hinh.svg", "<svg onload='x()'/>"},
                            {"evidence", "rong.pdf", ""}});
  EXPECT_EQ(answer.status, 422);
  for (const auto* name : {"trang.pdf", "hinh.svg"}) EXPECT_TRUE(says(answer, name)) << name;
  EXPECT_TRUE(says(answer, "The other files were taken."));
  EXPECT_EQ(kept().size(), 1u);
  EXPECT_EQ(send("contact VP", id, {}).status, 422);
  EXPECT_EQ(
      send("contact VP", id, std::vector<platform::http::Upload>(1, {"evidence", "ok.png", kPng})).status,
      303);
  EXPECT_EQ(kept().size(), 1u) << "the same bytes once";
}

TEST_P(FilePages, only_the_unit_and_the_office_write_and_others_units_see_nothing) {
  const auto id = draft();
  send("contact VP", id, {{"evidence", "a.pdf", kPdf}});
  const auto address = "/dossiers/files/" + std::to_string(kept().front().id);
  for (const auto* who : {"office", "leader", "administrator", "contact VP", "head VP"})
    EXPECT_EQ(get(who, address).status, 200) << who;
  for (const auto* who : {"contact QLKH", "head QLKH", "viewer"})
    EXPECT_EQ(get(who, address).status, 404) << who;
  EXPECT_EQ(get("", address).status, 303);
  for (const auto* who : {"leader", "head VP", "contact QLKH", "viewer"}) {
    EXPECT_EQ(send(who, id, {{"evidence", "b.pdf", kPdf + "b"}}).status, 404) << who;
    EXPECT_EQ(post(who, address + "/removal").status, 404) << who;
  }
  EXPECT_EQ(send("office", id, {{"evidence", "c.pdf", kPdf + "c"}}).status, 303);
  EXPECT_EQ(location(post("contact VP", address + "/removal")), "/dossiers/" + std::to_string(id) + "#files");
  EXPECT_EQ(kept().size(), 1u);
  EXPECT_EQ(get("office", address).status, 404);
  EXPECT_EQ(send("contact VP", 9999, {{"evidence", "d.pdf", kPdf}}).status, 404);
}

TEST_P(FilePages, files_are_sealed_with_the_dossier_and_open_again_when_they_are_returned) {
  const auto id = draft();
  send("contact VP", id, {{"evidence", "a.pdf", kPdf}});
  send("contact VP", 0, {{"evidence", "to-trinh.pdf", kPdf + "1"}}, "scan_letter");
  send("contact VP", 0, {{"evidence", "to-trinh-moi.pdf", kPdf + "2"}}, "scan_letter");
  const auto files = kept();
  ASSERT_EQ(files.size(), 3u);
  EXPECT_EQ(keys(), (std::vector<std::string>{files[0].key(), files[2].key()}))
      << "the newest scan is handed in";
  EXPECT_TRUE(says(get("contact VP", "/dossiers?unit=VP"), "earlier version"));
  ask();
  ASSERT_EQ(approve().status, 303);
  EXPECT_EQ(send("contact VP", id, {{"evidence", "b.pdf", kPdf + "b"}}).status, 422);
  EXPECT_EQ(post("contact VP", "/dossiers/files/" + std::to_string(files[0].id) + "/removal").status, 409);
  EXPECT_EQ(kept().size(), 3u);
  EXPECT_TRUE(says(get("office", "/submissions/review?unit=VP&nominee=" + std::to_string(id)), "a.pdf"));

  const auto returned =
      post("office", "/submissions/returns",
           {{"unit", "VP"},
            {"submission", field(get("office", "/submissions/review?unit=VP"), "submission")},
            {"nominee", std::to_string(id)},
            {"part", files[0].key()},
            {"reason_" + files[0].key(), "mờ, không đọc được"},
            {"until", "25/8/2025"}});
  ASSERT_EQ(returned.status, 303) << words(returned);
  EXPECT_EQ(send("contact VP", id, {{"evidence", "ro.pdf", kPdf + "ro"}}).status, 303);
  EXPECT_EQ(post("contact VP", "/dossiers/files/" + std::to_string(files[0].id) + "/removal").status, 303);
  EXPECT_EQ(send("contact VP", 0, {{"evidence", "x.pdf", kPdf + "x"}}, "scan_letter").status, 422)
      << "what was not returned stays sealed";
}

TEST(DossierFiles, of_scans_the_newest_counts_and_of_evidence_all) {
  std::vector<DossierFile> files(5);
  for (std::size_t i = 0; i < files.size(); ++i) files[i].id = static_cast<std::int64_t>(i);
  files[1].purpose = files[3].purpose = Purpose::kReport;
  files[1].nominee = files[3].nominee = files[4].nominee = 7;
  files[4].purpose = Purpose::kProfile;
  std::vector<std::int64_t> ids;
  for (const auto& file : handed_in(files)) ids.push_back(file.id);
  EXPECT_EQ(ids, (std::vector<std::int64_t>{0, 2, 3, 4}));
}

TEST_P(FilePages, who_may_see_a_pdf_sees_what_its_signatures_are_worth) {
  const auto id = nominate_person("VP", "A1", nominations::Step::kDrafted, "Bà Nguyễn Thị Mẫu");
  const auto leader = paper::test_certificate("Trưởng Phòng Mẫu");
  send("contact VP", id,
       {{"evidence", "ban-ky.pdf", paper::signed_pdf(leader)}, {"evidence", "anh.png", kPng}});
  const auto files = kept();
  ASSERT_EQ(files.size(), 2u);
  const auto address = "/dossiers/files/" + std::to_string(files[0].id) + "/signatures";
  EXPECT_TRUE(has(get("contact VP", "/dossiers/" + std::to_string(id)), "href=\"" + address + "\""));
  const auto page = get("contact VP", address);
  for (const auto* part : {"ban-ky.pdf", "Trưởng Phòng Mẫu", "The signed part is unchanged"})
    EXPECT_TRUE(says(page, part)) << part;
  EXPECT_EQ(get("office", address).status,
            get("office", "/dossiers/files/" + std::to_string(files[0].id)).status);
  for (const auto* who : {"contact QLKH", "viewer"})
    EXPECT_EQ(get(who, address).status, get(who, "/dossiers/files/" + std::to_string(files[0].id)).status)
        << who;
  EXPECT_EQ(get("contact QLKH", address).status, 404);
  EXPECT_EQ(get("contact VP", "/dossiers/files/" + std::to_string(files[1].id) + "/signatures").status, 404);
}

TEST_P(FilePages, the_format_of_a_word_file_is_told_but_stops_nobody) {
  const auto id = nominate_person("VP", "A1", nominations::Step::kDrafted, "Bà Nguyễn Thị Mẫu");
  const auto sent = send("contact VP", id,
                         {{"evidence", "bao-cao.docx", paper::spoilt_document()},
                          {"evidence", "dung.docx", paper::right_document()},
                          {"evidence", "anh.png", kPng}});
  EXPECT_EQ(location(sent), "/dossiers/" + std::to_string(id) + "#files");
  const auto files = kept();
  ASSERT_EQ(files.size(), 3u);
  const auto address = "/dossiers/files/" + std::to_string(files[0].id) + "/format";
  const auto dossier = get("contact VP", "/dossiers/" + std::to_string(id));
  EXPECT_TRUE(has(dossier, "href=\"" + address + "\""));
  EXPECT_TRUE(says(dossier, "Format: 3 points differ bao-cao.docx"));
  EXPECT_TRUE(says(dossier, "Format: no difference found dung.docx"));
  EXPECT_EQ(dossier.content().find("/format\"", dossier.content().find("anh.png")), std::string::npos);

  const auto page = get("head VP", address);
  for (const auto* part : {"bao-cao.docx", "3 points differ from the decree.",
                           "The left margin must be 30 to 35 mm.", "The file here stays as it is."})
    EXPECT_TRUE(says(page, part)) << part;
  const auto copy = get("head VP", address + "/copy");
  EXPECT_EQ(copy.header_value("Content-Type"), platform::http::content_type::kDocx);
  EXPECT_EQ(paper::docx_faults(std::string(copy.content())), std::vector<std::string>{});
  EXPECT_EQ(registry::format_points(std::string(copy.content()), "x"), 1);
  EXPECT_EQ(get("office", "/dossiers/files/" + std::to_string(files[0].id)).content(),
            paper::spoilt_document())
      << "the file itself stays";
  for (const auto* end : {"", "/copy"}) {
    EXPECT_EQ(get("contact QLKH", address + end).status, 404);
    EXPECT_EQ(get("viewer", address + end).status, 404);
    EXPECT_EQ(get("office", "/dossiers/files/" + std::to_string(files[2].id) + "/format" + end).status, 404)
        << "a picture has no format";
  }
}

TEST_P(FilePages, a_word_file_that_can_not_be_read_is_kept_and_its_page_says_why) {
  const auto id = nominate_person("VP", "A1", nominations::Step::kDrafted, "Bà Nguyễn Thị Mẫu");
  const auto bad = paper::with_part(paper::right_document(), "word/document.xml", "<!DOCTYPE a []><a/>");
  EXPECT_EQ(send("contact VP", id, {{"evidence", "la.docx", bad}}).status, 303);
  const auto address = "/dossiers/files/" + std::to_string(kept().front().id) + "/format";
  EXPECT_TRUE(says(get("contact VP", "/dossiers/" + std::to_string(id)), "Format la.docx"));
  const auto page = get("contact VP", address);
  EXPECT_EQ(page.status, 200);
  EXPECT_FALSE(says(page, "Nothing was found"));
  EXPECT_EQ(get("contact VP", address + "/copy").status, 422);
}

}  // namespace
}  // namespace vinhdanh::campaign::dossiers
