#include "campaign/council/print_routes.h"

#include <filesystem>
#include <thread>

#include "campaign/council/decision_store.h"
#include "campaign/council/print_job.h"
#include "campaign/council/print_store.h"
#include "campaign/nominations/campaign_pages_test.h"
#include "paper/pdf_signature.h"
#include "paper/pdf_signature_test.h"
#include "paper/pdf_test.h"
#include "paper/zip_reader.h"
#include "testing/temp_dir.h"

namespace vinhdanh::campaign::council {
namespace {

using nominations::Step;
using testing::Form;

class PrintPages : public nominations::CampaignPages {
 protected:
  PrintPages() {
    add_print_routes(
        door_, db(), campaign_, [] { return std::string("https://vinhdanh.example.vn"); },
        folder_.path() / "batches", files_);
    clock_.set(base::instant_of({base::make_date(2025, 8, 22), 9, 0, 0}));
  }
  void decide() {
    nominate_person("VP", "A1", Step::kAccepted, "Bà Nguyễn Thị Mẫu");
    nominate_person("QLKH", "A2", Step::kAccepted, "Ông Trần Văn Mẫu");
    nominate("QLKH", {SubjectKind::kCollective, "QLKH"}, Step::kAccepted, "Phòng Quản lý Khoa học");
    db().write([&](Session& s) {
      const CheckedEntry entry{"125/QĐ-SKHCN", base::make_date(2025, 8, 22), "Người Ký"};
      record_decision(s, campaign_.id, entry,
                      award_list(nominations::nominations_of(s, campaign_.id), campaign_.plan.unit_order()),
                      "VP", clock_.now())
          .value();
    });
  }
  Decision decision() {
    return db().read([&](Session& s) { return decision_of(s, campaign_.id).value(); });
  }
  std::vector<Copy> copies() {
    return db().read([&](Session& s) { return copies_of(s, decision_of(s, campaign_.id)->id); });
  }
  // Starts a batch and waits for its end; the page of the batch.
  Response printed(const Form& form) {
    const auto started = post("office", "/printing", form);
    EXPECT_EQ(started.status, 303) << words(started);
    batch_ = location(started);
    for (;;) {
      auto page = get("office", batch_);
      if (!has(page, "hx-get=")) return page;
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
  }
  std::string file() { return std::string(get("office", batch_ + "/file").content()); }

  testing::TempDir folder_;
  registry::EvidenceFiles files_{folder_.path() / "evidence"};
  std::string batch_;
};
VINHDANH_ON_BOTH_DATABASES(PrintPages);

TEST_P(PrintPages, office_and_administrator_print_the_leader_looks_and_nobody_else_sees_it) {
  decide();
  const auto code = decision().list.front().code;
  const std::vector<std::string> who{"office", "leader", "administrator", "contact VP", "viewer", ""};
  const auto statuses = [&](const std::string& address) {
    std::vector<int> got;
    for (const auto& session : who) got.push_back(get(session, address).status);
    return got;
  };
  EXPECT_EQ(statuses("/printing"), (std::vector<int>{200, 200, 200, 404, 404, 303}));
  EXPECT_EQ(statuses("/printing/preview/" + code), (std::vector<int>{200, 200, 200, 404, 404, 303}));
  EXPECT_EQ(statuses("/printing/printers"), (std::vector<int>{200, 404, 200, 404, 404, 303}));
  printed({});
  EXPECT_EQ(statuses(batch_ + "/file"), (std::vector<int>{200, 404, 200, 404, 404, 303}));
  for (const auto* session : {"leader", "contact VP", "viewer"}) {
    EXPECT_EQ(post(session, "/printing").status, 404);
    EXPECT_EQ(post(session, "/printing/copies/1/spoilt", {{"reason", "x"}}).status, 404);
    EXPECT_EQ(post(session, "/printing/printers", {{"name", "x"}}).status, 404);
  }
  EXPECT_EQ(post("office", "/printing", {}, "").status, 403);
  EXPECT_EQ(copies().size(), 3u);
}

TEST_P(PrintPages, without_a_decision_the_page_says_what_comes_first) {
  EXPECT_TRUE(says(get("office", "/printing"), "No decision is recorded yet"));
  EXPECT_EQ(post("office", "/printing").status, 422);
}

TEST_P(PrintPages, a_batch_on_blanks_is_counted_with_serials_and_the_spoilt_is_printed_again) {
  decide();
  const auto ready = printed({{"paper", "blank"}, {"first_serial", "A 000099"}});
  EXPECT_TRUE(says(ready, "3 of 3"));
  const paper::PdfFile pdf(file());
  EXPECT_EQ(pdf.faults(), std::vector<std::string>{});
  const auto text = pdf.text("-raw");
  EXPECT_EQ(base::split(text, '\f').size() - 1, 3u);
  EXPECT_EQ(text.find("GIẤY KHEN"), std::string::npos) << "the blank has it";
  EXPECT_LT(text.find("Phòng Quản lý Khoa học"), text.find("Bà Nguyễn Thị Mẫu")) << "stage order";
  auto now = copies();
  ASSERT_EQ(now.size(), 3u);
  EXPECT_EQ(now[0].serial, "A 000099");
  EXPECT_EQ(now[2].serial, "A 000101");
  EXPECT_EQ(now[0].by, "Người thử office");

  const auto spoilt = "/printing/copies/" + std::to_string(now[1].id) + "/spoilt";
  EXPECT_TRUE(says(get("office", spoilt), "Is the certificate on the blank A 000100 spoilt?"));
  EXPECT_EQ(post("office", spoilt, {{"reason", " "}}).status, 422);
  EXPECT_EQ(location(post("office", spoilt, {{"reason", "lem mực"}})), "/printing#list");
  EXPECT_TRUE(says(get("office", "/printing"), "Blanks used 3 Of these spoilt 1"));

  const auto no_reason = post("office", "/printing", {{"paper", "blank"}, {"first_serial", "A 000102"}});
  EXPECT_EQ(no_reason.status, 422);
  EXPECT_EQ(field(no_reason, "first_serial"), "A 000102");
  printed({{"paper", "blank"}, {"first_serial", "A 000102"}, {"reason", "bản trước lem"}});
  now = copies();
  ASSERT_EQ(now.size(), 4u);
  EXPECT_EQ(now[3].code, now[1].code);
  EXPECT_EQ(now[3].reason, "bản trước lem");
  const auto used =
      post("office", "/printing",
           {{"paper", "blank"}, {"first_serial", "A 000100"}, {"again", "yes"}, {"reason", "thử"}});
  EXPECT_EQ(used.status, 422);
  EXPECT_TRUE(says(used, "The blank A 000100 is used already."));
}

TEST_P(PrintPages, one_pdf_for_each_unit_comes_in_a_zip) {
  decide();
  printed({{"files", "units"}});
  const auto zip = paper::ZipReader::from_memory(file(), "certificates.zip");
  ASSERT_TRUE(zip);
  EXPECT_EQ(zip->parts(), (std::vector<std::string>{"QLKH.pdf", "VP.pdf"}));
  const paper::PdfFile pdf(zip->bytes("VP.pdf").value());
  EXPECT_EQ(pdf.faults(), std::vector<std::string>{});
  EXPECT_NE(pdf.text().find("Bà Nguyễn Thị Mẫu"), std::string::npos);
  EXPECT_EQ(copies().size(), 3u);
}

TEST_P(PrintPages, one_is_printed_alone_and_a_preview_says_so_and_counts_nothing) {
  decide();
  const auto code = decision().list.back().code;
  const paper::PdfFile look(std::string(get("leader", "/printing/preview/" + code).content()));
  EXPECT_EQ(look.faults(), std::vector<std::string>{});
  EXPECT_NE(look.text().find("XEM THỬ"), std::string::npos);
  EXPECT_TRUE(copies().empty());
  EXPECT_EQ(get("office", "/printing/preview/khong-co").status, 404);
  EXPECT_TRUE(has(get("office", "/printing"), "href=\"/printing?code=" + code));
  EXPECT_TRUE(says(get("office", "/printing?code=" + code), "Only: " + decision().list.back().name));
  printed({{"code", code}});
  const paper::PdfFile pdf(file());
  EXPECT_EQ(pdf.text().find("XEM THỬ"), std::string::npos);
  ASSERT_EQ(copies().size(), 1u);
  EXPECT_EQ(copies().front().code, code);
}

TEST_P(PrintPages, a_printer_is_calibrated_in_three_steps_and_two_editors_hear_of_each_other) {
  decide();
  const auto made = location(post("office", "/printing/printers", {{"name", "Canon"}, {"tray", "2"}}));
  EXPECT_EQ(post("office", "/printing/printers", {{"name", "Canon"}, {"tray", "2"}}).status, 409);
  const paper::PdfFile page(std::string(get("office", made + "/calibration").content()));
  EXPECT_EQ(page.faults(), std::vector<std::string>{});
  EXPECT_NE(page.text().find("Canon 2"), std::string::npos);
  const auto version = field(get("office", made), "version");
  const Form measured{
      {"name", "Canon"}, {"tray", "2"}, {"left", "20,4"}, {"top", "19"}, {"version", version}};
  EXPECT_EQ(post("office", made, measured).status, 303);
  EXPECT_EQ(post("administrator", made, measured).status, 409);
  EXPECT_TRUE(says(get("office", "/printing/printers"), "Canon 2 −0,4 +1,0"));

  printed({{"code", decision().list.back().code}, {"printer", made.substr(made.rfind('/') + 1)}});
  const auto name_at = [](const std::string& pdf) {
    const auto boxes = paper::PdfFile(pdf).text("-bbox");
    double x = 0, y = 0;
    std::sscanf(boxes.c_str() + boxes.find("<word "), R"(<word xMin="%lf" yMin="%lf")", &x, &y);
    return std::pair(x, y);
  };
  const auto shifted = name_at(file());
  printed({{"code", decision().list.back().code}, {"again", "yes"}, {"reason", "so"}});
  const auto plain = name_at(file());
  EXPECT_NEAR(shifted.first - plain.first, -0.4 * 72 / 25.4, 0.02);
  EXPECT_NEAR(shifted.second - plain.second, 1.0 * 72 / 25.4, 0.02);
}

TEST_P(PrintPages, a_batch_that_is_stopped_or_finds_its_blanks_used_counts_nothing) {
  decide();
  PrintJob job{&campaign_.plan,
               decision(),
               {{0, "B 1", ""}, {1, "B 2", ""}},
               {"https://x.example"},
               true,
               false,
               {},
               "Văn phòng",
               clock_.now(),
               {}};
  const auto path = folder_.path() / "job.pdf";
  EXPECT_TRUE(base::has_errors(print(job, db(), path, [](std::size_t done) { return done < 1; })));
  EXPECT_TRUE(copies().empty());
  const auto everything = [](std::size_t) { return true; };
  EXPECT_EQ(print(job, db(), path, everything), base::Problems{});
  EXPECT_EQ(copies().size(), 2u);
  EXPECT_TRUE(base::has_errors(print(job, db(), path, everything)));
  EXPECT_EQ(copies().size(), 2u) << "all or nothing";
}

TEST(PrintBatches, run_beside_the_requests_and_stop_when_asked) {
  const testing::TempDir folder;
  PrintBatches batches(folder.path() / "b");
  const auto id =
      batches.start(1'000'000, "x.pdf", "application/pdf", [](const auto&, const auto& keep_going) {
        for (std::size_t done = 1; keep_going(done); ++done) std::this_thread::yield();
        return base::Problems{
            {base::Severity::kError, {}, base::msg("The batch was stopped. Nothing was printed."), {}}};
      });
  while (batches.state(id)->done == 0) std::this_thread::yield();
  EXPECT_EQ(batches.state(id)->step, BatchStep::kRunning);
  batches.stop(id);
  while (batches.state(id)->step == BatchStep::kRunning) std::this_thread::yield();
  EXPECT_EQ(batches.state(id)->step, BatchStep::kStopped);
  const auto broken =
      batches.start(1, "x.pdf", "application/pdf",
                    [](const auto&, const auto&) -> base::Problems { throw std::runtime_error("gone"); });
  while (batches.state(broken)->step == BatchStep::kRunning) std::this_thread::yield();
  EXPECT_EQ(batches.state(broken)->step, BatchStep::kFailed);
  EXPECT_FALSE(batches.state(99));
}

TEST_P(PrintPages, each_certificate_is_sealed_with_the_agencys_key) {
  decide();
  const auto root = paper::test_certificate("CA thử nghiệm");
  const auto agency = paper::test_certificate("Sở Mẫu", &root);
  uploads_ = {{"key", "co quan.p12", paper::test_pkcs12(agency, root, "mật khẩu")}};
  const auto refused = post("office", "/printing/seal", {{"password", "sai"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(has(refused, "href=\"#key\""));
  EXPECT_FALSE(has(refused, "sai\""));
  EXPECT_EQ(post("leader", "/printing/seal", {{"password", "mật khẩu"}}).status, 404);
  const auto made = post("office", "/printing/seal", {{"password", "mật khẩu"}});
  ASSERT_EQ(made.status, 200) << words(made);
  const auto zip = paper::ZipReader::from_memory(std::string(made.content()), "a.zip").value();
  EXPECT_EQ(zip.parts(), (std::vector<std::string>{"01-2025.pdf", "02-2025.pdf", "03-2025.pdf"}));
  for (const auto& part : zip.parts()) {
    const auto found =
        paper::pdf_signatures(zip.bytes(part).value(), {root.pem()}, clock_.now(), folder_.path());
    ASSERT_TRUE(found && found->size() == 1) << part;
    EXPECT_TRUE(found->front().intact && found->front().whole) << part;
    EXPECT_EQ(found->front().signer, "Sở Mẫu");
    EXPECT_EQ(paper::pdf_faults(zip.bytes(part).value()), std::vector<std::string>{});
    EXPECT_EQ(found->front().trust, paper::SignatureTrust::kTrusted);
  }
}

}  // namespace
}  // namespace vinhdanh::campaign::council
