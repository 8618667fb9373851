#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/command_line.h"
#include "paper/docx_check.h"
#include "paper/docx_office_test.h"
#include "paper/docx_writer.h"
#include "paper/format_test.h"
#include "paper/pdf_test.h"
#include "testing/temp_dir.h"

namespace vinhdanh::app {
namespace {

namespace fs = std::filesystem;
const std::string kPlan = (fs::path(VINHDANH_SOURCE_DIR) / "plans/haiphong-skhcn-2025").string();

std::string file_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct Ran {
  int status;
  std::string out;
  std::string err;
};

Ran run_command(std::vector<std::string> arguments) {
  std::ostringstream out;
  std::ostringstream err;
  Console console{out, err, base::Language::kEnglish};
  arguments.insert(arguments.begin(), {"--lang", "en"});
  const int status = run(std::move(arguments), console);
  return {status, out.str(), err.str()};
}

TEST(CommandLine, wrong_usage_is_2_and_help_is_0_on_every_level) {
  EXPECT_EQ(run_command({}).status, kWrongUsage);
  EXPECT_EQ(run_command({"plan"}).status, kWrongUsage);
  EXPECT_EQ(run_command({"plan", "chek"}).status, kWrongUsage);
  EXPECT_EQ(run_command({"sample", "--people", "0", "--out", "x"}).status, kWrongUsage);
  for (const auto* command :
       {"serve", "plan", "registry", "criteria", "paper", "sample", "build", "version"}) {
    const auto help = run_command({command, "--help"});
    EXPECT_EQ(help.status, kDone) << command;
    EXPECT_NE(help.out.find("Usage"), std::string::npos) << command;
  }
  EXPECT_EQ(run_command({"version"}).out, "vinhdanh " VINHDANH_VERSION "\n");
}

TEST(CommandLine, a_plan_is_accepted_and_a_missing_one_refused_with_its_name) {
  EXPECT_EQ(run_command({"plan", "check", kPlan}).status, kDone);
  const auto refused = run_command({"plan", "check", "/no/such/plan"});
  EXPECT_EQ(refused.status, kRefused);
  EXPECT_NE(refused.err.find("/no/such/plan: error: "), std::string::npos) << refused.err;
  const auto json = nlohmann::json::parse(run_command({"plan", "check", "/no/such/plan", "--json"}).out);
  EXPECT_EQ(json["ok"], false);
}

TEST(CommandLine, a_checked_document_is_told_with_pages_and_comes_back_mended) {
  const testing::TempDir folder;
  const auto file = (folder / "vb.docx").string(), mended = (folder / "sua.docx").string();
  const auto check = [&](const std::string& docx) {
    std::ofstream(file, std::ios::binary) << docx;
    return run_command({"paper", "check", file, "--mend", mended});
  };
  const auto short_one = check(paper::spoilt_document());
  EXPECT_EQ(short_one.status, kRefused);
  EXPECT_EQ(
      short_one.out,
      "Page 1, the page: The left margin must be 30 to 35 mm. (20 mm) Decree 30/2020, Annex I, I.3. "
      "Mended.\n"
      "Page 1, the line “Số 5 / QĐ - STN”: Number and sign are written “Số: 05/QĐ-STN”: a colon behind "
      "“Số”, a 0 in front of numbers below 10, no blanks around “/” and “-”. (Số 5 / QĐ - STN) Decree "
      "30/2020, Annex I, II.3. Mended.\n"
      "Page 1, the line “- Ban Thử.”: The last recipient is the file: “- Lưu: VT, …”. Add this line. (- "
      "Ban Thử.) Decree 30/2020, Annex I, II.9.\n");
  const auto json = nlohmann::json::parse(run_command({"paper", "check", mended, "--json"}).out);
  EXPECT_EQ(json["findings"].size(), 1u);
  EXPECT_EQ(json["findings"][0]["page"], 1);
  EXPECT_EQ(check(paper::right_document()).status, kDone);
  if (!paper::office_is_here()) GTEST_SKIP() << "LibreOffice is not installed";
  const auto long_one = check(paper::spoilt_document(paper::long_text(40))).out;
  EXPECT_NE(long_one.find("Page 3, the line “- Ban Thử.”"), std::string::npos) << long_one;
}

TEST(CommandLine, a_checked_workbook_comes_back_marked_and_is_judged_as_before) {
  const testing::TempDir folder;
  const auto book = (folder / "registry.xlsx").string();
  const auto marked = (folder / "marked.xlsx").string();
  ASSERT_EQ(run_command({"sample", "--people", "20", "--out", book}).status, kDone);
  // As of a day before the records, they lie in the future.
  const auto refused = run_command({"registry", "check", book, "--today", "2020-01-01", "--marked", marked});
  ASSERT_EQ(refused.status, kRefused);
  ASSERT_TRUE(fs::exists(marked));
  EXPECT_NE(file_text(marked), file_text(book));
  const auto before = run_command({"registry", "check", book, "--today", "2025-08-20"});
  const auto again = run_command({"registry", "check", marked, "--today", "2025-08-20"});
  EXPECT_EQ(again.status, kDone) << again.err;
  EXPECT_EQ(again.out, before.out);
}

TEST(CommandLine, the_main_job_writes_every_paper) {
  const testing::TempDir folder;
  const auto book = (folder / "registry.xlsx").string();
  ASSERT_EQ(run_command({"sample", "--people", "60", "--units", "12", "--seed", "7", "--out", book}).status,
            kDone);
  ASSERT_EQ(run_command({"registry", "check", book, "--today", "2025-08-20"}).status, kDone);
  const auto first = run_command({"build", kPlan, "--registry", book, "--out", (folder / "a").string(),
                                  "--decision-number", "125/QĐ-SKHCN"});
  ASSERT_EQ(first.status, kDone) << first.err;
  for (const auto* name : {"eligibility.xlsx", "certificates.pdf", "invitations.pdf", "index.html"}) {
    EXPECT_GT(fs::file_size(folder / "a" / name), 500u) << name;
  }
  EXPECT_EQ(first.err, "");
  const auto index = file_text(folder / "a/index.html");
  const std::vector<std::string> papers{
      "plan",      "quota-annex", "tasks",     "decision",    "next-level", "budget", "five-year-report",
      "programme", "run-of-show", "delegates", "invitations", "thank-you"};
  for (const auto& paper : papers) {
    const auto name = paper + ".docx";
    EXPECT_NE(index.find("href=\"" + name), std::string::npos) << name;
    EXPECT_NE(index.find("href=\"" + paper + ".pdf"), std::string::npos) << name;
    EXPECT_EQ(paper::docx_faults(file_text(folder / "a" / name)), std::vector<std::string>{}) << name;
    if (paper == "quota-annex") continue;  // an annex alone has no national name
    const auto checked =
        run_command({"paper", "check", (folder / "a" / name).string(), "--mend", (folder / name).string()});
    // The plan of the sample itself writes "Lưu VP; VT."; its text is not ours to change.
    const auto differs = checked.out.find("Lưu VP; VT") != std::string::npos;
    EXPECT_EQ(differs, paper == "plan");
    EXPECT_EQ(std::ranges::count(checked.out, '\n'), 1) << name << checked.out;
  }
  const auto bundle = (folder / "a/next-level.zip").string();
  const auto whole = run_command({"bundle", "check", bundle, "--json"});
  EXPECT_EQ(whole.status, kDone) << whole.err;
  EXPECT_EQ(nlohmann::json::parse(whole.out)["decision"], "125/QĐ-SKHCN");
  EXPECT_GT(nlohmann::json::parse(whole.out)["entries"].size(), 5u);
  fs::resize_file(bundle, fs::file_size(bundle) / 2);
  EXPECT_EQ(run_command({"bundle", "check", bundle}).status, kRefused);
  std::vector<std::string> pdfs{"certificates", "invitations"};
  pdfs.insert(pdfs.end(), papers.begin(), papers.end());
  for (const auto& name : pdfs) {
    const paper::PdfFile pdf(file_text(folder / "a" / (name + ".pdf")));
    EXPECT_EQ(pdf.faults(), std::vector<std::string>{}) << name;
    EXPECT_EQ(pdf.faulty_fonts(), std::vector<std::string>{}) << name;
  }
}

void write_text(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

TEST(CommandLine, criteria_are_checked_tested_evaluated_and_explained) {
  const testing::TempDir folder;
  const auto at = [&](const char* name) { return (folder / name).string(); };
  const auto rules = kPlan + "/criteria.toml";
  EXPECT_EQ(run_command({"criteria", "check", rules}).status, kDone);
  EXPECT_EQ(run_command({"criteria", "test", rules}).status, kDone);
  write_text(
      folder / "facts.json",
      R"({"date": "2025-08-20", "subjects": [{"id": "z", "kind": "person", "evaluations": {"2020": "completed"}},
                 {"id": "a", "kind": "person", "attestations": {"P1": [{"value": "yes"}, {"value": "no"}]}}]})");
  const auto evaluated =
      run_command({"criteria", "evaluate", "--criteria", rules, "--facts", at("facts.json"), "--json"});
  EXPECT_EQ(evaluated.status, kDone) << evaluated.err;
  const auto results = nlohmann::json::parse(evaluated.out)["results"];
  ASSERT_EQ(results.size(), 2u);
  EXPECT_EQ(results[0]["id"], "z") << "in the order of the facts";
  EXPECT_EQ(results[1]["id"], "a");
  EXPECT_EQ(results[0]["overall"], "not_eligible");
  EXPECT_EQ(results[1]["criteria"][0]["value"], "unknown") << "attested both ways";
  EXPECT_NE(std::string(results[1]["criteria"][0]["reason"]["en"]).find("contradict"), std::string::npos);
  const auto told = [&](const char* language) {
    std::ostringstream out, err;
    Console console{out, err, base::Language::kEnglish};
    const int status = run({"criteria", "explain", "--criteria", rules, "--facts", at("facts.json"),
                            "--subject", "a", "--lang", language},
                           console);
    return Ran{status, out.str(), err.str()};
  };
  EXPECT_NE(told("en").out.find("contradict each other"), std::string::npos) << told("en").out;
  EXPECT_NE(told("vi").out.find("Chưa"), std::string::npos) << told("vi").out;
  EXPECT_EQ(told("de").status, kWrongUsage);
  EXPECT_EQ(
      run_command({"criteria", "explain", "--criteria", rules, "--facts", at("facts.json"), "--subject", "b"})
          .status,
      kRefused);
  write_text(folder / "bad.toml", "name = \"x\"\nversion = 1\n");
  const auto bad = run_command({"criteria", "check", at("bad.toml")});
  EXPECT_EQ(bad.status, kRefused);
  EXPECT_NE(bad.err.find("bad.toml:2:11: error:"), std::string::npos) << bad.err;
  EXPECT_EQ(run_command({"criteria", "evaluate", "--criteria", rules}).status, kWrongUsage);
  EXPECT_EQ(run_command({"criteria", "evaluate", "--criteria", rules, "--facts", "/no/such"}).status,
            kRefused);
}

TEST(CommandLine, a_template_is_filled_from_a_json_file_and_its_problems_are_named) {
  const testing::TempDir folder;
  const auto at = [&](const char* name) { return (folder / name).string(); };
  paper::Document made;
  made.sections.push_back({});
  made.sections[0].blocks = {
      paper::paragraph("{unit}, {day|long}, {sum|words}: {#people}{name} {/people}{%code}")};
  paper::write_docx(made, folder / "t.docx");
  write_text(
      folder / "d.json",
      R"({"unit": "Sở Thử", "day": "2025-01-05", "sum": {"dong": 1000}, "code": "x", "people": [{"name": "An"}]})");
  const auto filled = run_command({"paper", "fill", at("t.docx"), at("d.json"), at("out.docx")});
  EXPECT_EQ(filled.err, "");
  EXPECT_EQ(filled.status, kDone);
  EXPECT_EQ(paper::docx_faults(file_text(folder / "out.docx")), std::vector<std::string>{});

  write_text(folder / "d.json", R"({"unit": "Sở Thử", "day": "x", "sum": 1.5, "logo": {"png": "../a.png"}})");
  const auto refused = run_command({"paper", "fill", at("t.docx"), at("d.json"), at("no.docx")});
  EXPECT_EQ(refused.status, kRefused);
  EXPECT_NE(refused.err.find("Pictures lie beside the data"), std::string::npos) << refused.err;
  EXPECT_NE(refused.err.find("Write a text, a whole number"), std::string::npos) << refused.err;
  EXPECT_FALSE(fs::exists(folder / "no.docx"));
}

TEST(CommandLine, a_wrong_format_is_named_and_a_corrected_copy_written) {
  const testing::TempDir folder;
  paper::Document made;
  made.sections.push_back({});
  made.sections[0].page.left_mm = 20;
  paper::write_docx(made, folder / "t.docx");
  const auto checked = run_command(
      {"paper", "check", (folder / "t.docx").string(), "--json", "--mend", (folder / "m.docx").string()});
  EXPECT_EQ(checked.status, kRefused);
  const auto json = nlohmann::json::parse(checked.out);
  EXPECT_EQ(json["findings"][0]["rule"], "I.3");
  EXPECT_EQ(json["findings"][0]["mendable"], true);
  const auto again = run_command({"paper", "check", (folder / "m.docx").string()});
  EXPECT_EQ(again.out.find("margin"), std::string::npos) << again.out;
}

TEST(CommandLine, a_registry_that_is_no_workbook_is_refused_and_nothing_written) {
  const testing::TempDir folder;
  std::ofstream(folder / "broken.xlsx") << "not a workbook";
  const auto refused = run_command(
      {"build", kPlan, "--registry", (folder / "broken.xlsx").string(), "--out", (folder / "out").string()});
  EXPECT_EQ(refused.status, kRefused);
  EXPECT_FALSE(fs::exists(folder / "out"));
  EXPECT_NE(refused.err.find("broken.xlsx"), std::string::npos) << refused.err;
}

}  // namespace
}  // namespace vinhdanh::app
