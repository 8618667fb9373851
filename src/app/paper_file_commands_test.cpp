#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/command_line.h"
#include "base/files.h"
#include "base/text.h"
#include "paper/docx_check.h"
#include "paper/docx_template_test.h"
#include "paper/pdf_seal.h"
#include "paper/pdf_seal_test.h"
#include "paper/pdf_signature_test.h"
#include "testing/temp_dir.h"

namespace vinhdanh::app {
namespace {

namespace fs = std::filesystem;
const std::string kPlan = (fs::path(VINHDANH_SOURCE_DIR) / "plans/haiphong-skhcn-2025").string();

class PaperFiles : public ::testing::Test {
 protected:
  std::string say(std::vector<std::string> words, int status = kDone) {
    std::ostringstream out;
    Console console{out, out, base::Language::kEnglish};
    words.insert(words.begin(), {"--lang", "en"});
    EXPECT_EQ(run(words, console), status) << out.str();
    return out.str();
  }
  std::string file(const std::string& name) const { return (folder_.path() / name).string(); }
  std::string written(const std::string& name, const std::string& bytes) const {
    EXPECT_TRUE(base::write_file(file(name), bytes));
    return file(name);
  }
  std::string text_of(const std::string& name) const {
    const auto docx = base::read_file(file(name)).value();
    EXPECT_EQ(paper::docx_faults(docx), std::vector<std::string>{}) << name;
    return paper::text_of_part(docx);
  }
  // Of a registry of few people, with these options beside.
  std::string build(const std::vector<std::string>& options, int status = kDone) {
    if (!fs::exists(file("registry.xlsx")))
      say({"sample", "--people", "40", "--units", "12", "--seed", "3", "--out", file("registry.xlsx")});
    std::vector<std::string> words{"build", kPlan, "--registry", file("registry.xlsx"), "--out", file("out")};
    words.insert(words.end(), options.begin(), options.end());
    return say(words, status);
  }

  testing::TempDir folder_;
};

TEST_F(PaperFiles, what_a_template_begins_with_is_written_for_every_kind) {
  for (const auto* kind : {"decision", "report-person", "invitations"}) {
    say({"paper", "template", kind, kPlan, file("mau.docx")});
    EXPECT_NE(text_of("mau.docx").find("{co_quan}"), std::string::npos) << kind;
  }
  const auto refused = say({"paper", "template", "giay-khen", kPlan, file("x.docx")}, kRefused);
  EXPECT_NE(refused.find("There is no paper “giay-khen”. The papers are: plan, quota-annex,"),
            std::string::npos)
      << refused;
  EXPECT_FALSE(fs::exists(file("x.docx")));
}

TEST_F(PaperFiles, build_takes_templates_of_a_folder_and_leaves_confirmed_marks_out) {
  fs::create_directories(file("mau"));
  const auto body = "<w:p><w:r><w:t xml:space=\"preserve\">Mẫu riêng: {so_quyet_dinh}</w:t></w:r></w:p>";
  written("mau/decision.docx", paper::docx_with(body));
  build({"--templates", file("mau"), "--confirmed", "budget", "--decision-number", "7/QĐ-SKHCN"});
  EXPECT_EQ(text_of("out/decision.docx"), "|Mẫu riêng: 07/QĐ-SKHCN|");
  EXPECT_EQ(base::read_file(file("out/decision.pdf")).value().substr(0, 5), "%PDF-") << "LibreOffice's";
  const auto has_mark = [&](const std::string& name) {
    const auto bytes = base::read_file(file("out/" + name)).value();
    return paper::ZipReader::from_memory(bytes, name).value().has("word/footer1.xml");
  };
  EXPECT_FALSE(has_mark("budget.docx"));
  EXPECT_FALSE(has_mark("programme.docx"));
  build({});
  EXPECT_TRUE(has_mark("budget.docx"));
  EXPECT_TRUE(has_mark("decision.docx"));
}

TEST_F(PaperFiles, names_of_papers_that_there_are_not_and_bad_tags_are_told_and_nothing_is_written) {
  fs::create_directories(file("mau"));
  written("mau/quyet-dinh.docx", paper::docx_with(""));
  const auto said = build({"--templates", file("mau"), "--confirmed", "ngan-sach"}, kRefused);
  for (const auto* name : {"“quyet-dinh.docx”", "“ngan-sach”"})
    EXPECT_NE(said.find(name), std::string::npos) << said;
  EXPECT_NE(build({"--templates", file("khong-co")}, kRefused).find("There is no such folder"),
            std::string::npos);
  EXPECT_FALSE(fs::exists(file("out")));
}

TEST_F(PaperFiles, signatures_of_a_pdf_are_told_and_a_changed_file_is_refused) {
  const auto now = base::instant_of({base::make_date(2025, 8, 22), 9, 0, 0});
  const auto root = paper::test_certificate("CA thử nghiệm");
  const auto agency = paper::test_certificate("Sở Mẫu", &root);
  const auto key = paper::SealKey::open(paper::test_pkcs12(agency, root, "mật khẩu"), "mật khẩu", now);
  ASSERT_TRUE(key);
  const auto sealed = paper::sealed_pdf(paper::certificate_pdf(now), *key, now).value();
  fs::create_directories(file("roots"));
  written("roots/ca.pem", root.pem());
  const auto pdf = written("sealed.pdf", sealed);
  EXPECT_EQ(
      say({"paper", "signatures", pdf, "--roots", file("roots"), "--at", "22/8/2025"}),
      "Sở Mẫu\nCertificate given out by: CA thử nghiệm\nThe signed part is unchanged\nIt covers the whole "
      "file; nothing was added since.\nIts certificate leads to an authority of the given folder.\n");
  const auto json = nlohmann::json::parse(say({"paper", "signatures", pdf, "--json"}));
  EXPECT_EQ(json["signatures"][0]["trust"], "no roots");
  EXPECT_EQ(json["signatures"][0]["whole_file"], true);

  EXPECT_NE(say({"paper", "signatures", pdf, "--roots", file("roots"), "--at", "1/8/2026"}, kRefused)
                .find("leads to no authority of the given folder, or was not in force then"),
            std::string::npos);
  auto changed = sealed;
  changed[changed.find("/Title") + 1] = 'S';
  const auto told = say({"paper", "signatures", written("changed.pdf", changed)}, kRefused);
  EXPECT_NE(told.find("The signature does not fit this file"), std::string::npos) << told;
  EXPECT_EQ(say({"paper", "signatures", written("plain.pdf", paper::certificate_pdf(now, false))}),
            "There is no digital signature in this file.\n");
  EXPECT_NE(say({"paper", "signatures", written("none.pdf", "no PDF")}, kRefused), "");
}

}  // namespace
}  // namespace vinhdanh::app
