#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "campaign/council/decision_store.h"
#include "campaign/council/own_font_store.h"
#include "campaign/council/print_routes.h"
#include "campaign/nominations/campaign_pages_test.h"
#include "paper/pdf_test.h"
#include "paper/qr_png.h"
#include "testing/temp_dir.h"

namespace vinhdanh::campaign::council {
namespace {

using nominations::Step;
using testing::Form;

class DesignPages : public nominations::CampaignPages {
 protected:
  DesignPages() {
    add_print_routes(
        door_, db(), campaign_, [] { return std::string("https://vinhdanh.example.vn"); },
        folder_.path() / "batches", files_);
    clock_.set(base::instant_of({base::make_date(2025, 8, 22), 9, 0, 0}));
  }
  void decide() {
    nominate_person("VP", "A1", Step::kAccepted, "Bà Nguyễn Thị Mẫu");
    db().write([&](Session& s) {
      const CheckedEntry entry{"125/QĐ-SKHCN", base::make_date(2025, 8, 22), "Người Ký"};
      record_decision(s, campaign_.id, entry,
                      award_list(nominations::nominations_of(s, campaign_.id), campaign_.plan.unit_order()),
                      "VP", clock_.now())
          .value();
    });
  }
  std::string made(const std::string& name = "Giấy khen A4") {
    return location(post("office", "/printing/designs", {{"name", name}}));
  }
  // The name alone moved, as the form sends a box.
  Form with_name(const std::string& address, const std::string& x, const std::string& width) {
    return {{"name", "Giấy khen A4"}, {"version", field(get("office", address), "version")},
            {"name_shown", "yes"},    {"name_x", x},
            {"name_y", "84"},         {"name_width", width},
            {"name_height", "18"},    {"name_font", "LiberationSans-Bold"},
            {"name_largest", "27"},   {"name_smallest", "16"},
            {"name_align", "left"},   {"name_colour", "#112233"}};
  }

  testing::TempDir folder_;
  registry::EvidenceFiles files_{folder_.path() / "evidence"};
};
VINHDANH_ON_BOTH_DATABASES(DesignPages);

TEST_P(DesignPages, office_and_administrator_design_and_nobody_else_sees_it) {
  const auto one = made();
  const std::vector<std::string> who{"office", "administrator", "leader", "contact VP", "viewer", ""};
  for (const auto* page : {"", "/preview", "/sample"}) {
    std::vector<int> got;
    for (const auto& session : who) got.push_back(get(session, one + page).status);
    EXPECT_EQ(got, (std::vector<int>{200, 200, 404, 404, 404, 303})) << page;
  }
  for (const auto& address :
       {std::string("/printing/designs"), one, one + "/preview", std::string("/printing/designs/choice")}) {
    EXPECT_EQ(post("leader", address, {{"name", "x"}}).status, 404) << address;
    EXPECT_EQ(post("office", address, {{"name", "x"}}, "").status, 403) << address;
  }
  EXPECT_EQ(get("office", "/printing/designs/99").status, 404);
  EXPECT_EQ(post("office", "/printing/designs/choice", {{"design", "99"}}).status, 404);
}

TEST_P(DesignPages, a_moved_box_is_kept_and_two_editors_hear_of_each_other) {
  const auto one = made();
  const auto form = with_name(one, "40,3", "200");
  EXPECT_EQ(post("office", one, form).status, 303);
  const auto page = get("office", one);
  EXPECT_EQ(field(page, "name_x"), "40,3");
  EXPECT_EQ(field(page, "name_colour"), "#112233");
  EXPECT_EQ(field(page, "motto_x"), "34,5") << "what the form does not have stays";
  EXPECT_EQ(post("administrator", one, form).status, 409);
}

TEST_P(DesignPages, what_makes_no_sense_is_refused_and_what_was_typed_is_kept) {
  const auto one = made();
  const auto refused = post("office", one, with_name(one, "rộng", "400"));
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(field(refused, "name_x"), "rộng");
  EXPECT_EQ(field(refused, "name_width"), "400");
  EXPECT_TRUE(says(refused, "The box reaches over the edge of the page."));
  EXPECT_EQ(post("office", "/printing/designs", {{"name", " "}}).status, 422);
  EXPECT_EQ(post("office", "/printing/designs", {{"name", "Giấy khen A4"}}).status, 409);
}

TEST_P(DesignPages, the_picture_shows_what_is_typed_and_saves_nothing) {
  const auto one = made();
  const auto typed = post("office", one + "/preview", with_name(one, "41,5", "200"));
  EXPECT_EQ(typed.status, 200);
  EXPECT_EQ(typed.header_value("Content-Type"), "image/svg+xml");
  EXPECT_NE(typed.content().find(R"(x="41.5")"), std::string::npos);
  EXPECT_EQ(get("office", one + "/preview").content().find(R"(x="41.5")"), std::string::npos);
  EXPECT_EQ(post("office", one + "/preview", with_name(one, "280", "200")).status, 422);
}

TEST_P(DesignPages, the_chosen_design_is_printed_and_without_one_the_bytes_are_those_of_today) {
  decide();
  const auto printed = [&](const std::string& again) {
    const auto batch = location(post("office", "/printing", {{"again", again}, {"reason", "thử"}}));
    while (has(get("office", batch), "hx-get=")) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    return std::string(get("office", batch + "/file").content());
  };
  const auto before = printed("");
  const auto one = made();
  EXPECT_EQ(post("office", one, with_name(one, "20", "200")).status, 303);
  EXPECT_EQ(printed("yes"), before) << "made, but not chosen";
  const auto id = one.substr(one.rfind('/') + 1);
  EXPECT_EQ(post("office", "/printing/designs/choice", {{"design", id}}).status, 303);
  const paper::PdfFile designed(printed("yes"));
  EXPECT_EQ(designed.faults(), std::vector<std::string>{});
  EXPECT_NE(paper::run_tool("pdffonts " + designed.path()).text.find("LiberationSans-Bold"),
            std::string::npos);
  EXPECT_EQ(post("office", "/printing/designs/choice", {{"design", "0"}}).status, 303);
  EXPECT_EQ(printed("yes"), before);
}

TEST_P(DesignPages, a_picture_is_taken_by_what_it_is_and_printed_behind_the_texts) {
  decide();
  const auto one = made();
  const auto with = [&](const std::string& bytes, const std::string& file) {
    uploads_ = {{"picture", file, bytes}};
    auto answer =
        post("office", one, {{"name", "Giấy khen A4"}, {"version", field(get("office", one), "version")}});
    uploads_.clear();
    return answer;
  };
  const auto refused = with("%PDF-1.7 không phải ảnh", "nen.png");
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "This is not a PNG or JPEG picture that can be printed."));
  EXPECT_EQ(get("office", one + "/artwork").status, 404);
  const auto png = paper::qr_png(paper::qr_code("nền").value());
  EXPECT_EQ(with(png, "nen.bin").status, 303);
  EXPECT_EQ(get("office", one + "/artwork").content(), png);
  EXPECT_EQ(get("leader", one + "/artwork").status, 404);
  EXPECT_NE(get("office", one + "/preview").content().find("data:image/png;base64,iVBORw0KGgo"),
            std::string::npos);
  EXPECT_TRUE(says(get("office", one), "That is coarse for a certificate"));
  const auto typed = post("office", one + "/preview", with_name(one, "41,5", "200"));
  EXPECT_NE(typed.content().find("href=\"" + one + "/artwork\""), std::string::npos);
  EXPECT_EQ(post("office", "/printing/designs/choice", {{"design", one.substr(one.rfind('/') + 1)}}).status,
            303);
  const auto batch = location(post("office", "/printing", {}));
  while (has(get("office", batch), "hx-get=")) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  const paper::PdfFile pdf(get("office", batch + "/file").content());
  EXPECT_EQ(pdf.faults(), std::vector<std::string>{});
  EXPECT_NE(paper::run_tool("pdfimages -list " + pdf.path()).text.find("image"), std::string::npos);
}

TEST_P(DesignPages, a_font_of_the_office_is_checked_offered_and_printed) {
  decide();
  const auto upload = [&](const std::string& bytes) {
    uploads_ = {{"font", "rieng.ttf", bytes}};
    auto answer = post("office", "/printing/designs/fonts");
    uploads_.clear();
    return answer;
  };
  std::ostringstream font;
  font << std::ifstream("/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf", std::ios::binary).rdbuf();
  EXPECT_TRUE(says(upload("không phải phông"), "This file is not a font."));
  EXPECT_EQ(post("leader", "/printing/designs/fonts").status, 404);
  EXPECT_EQ(upload(font.str()).status, 303);
  EXPECT_EQ(upload(font.str()).status, 409);
  EXPECT_TRUE(says(get("office", "/printing/designs"), "DejaVu Sans Bold of the office"));
  const auto key = db().read([](Session& s) { return own_fonts(s); }).at(0).key;
  const auto one = made();
  auto form = with_name(one, "40", "200");
  for (auto& [name, value] : form)
    if (name == "name_font") value = key;
  EXPECT_EQ(post("office", one, form).status, 303);
  EXPECT_EQ(post("office", "/printing/designs/choice", {{"design", one.substr(one.rfind('/') + 1)}}).status,
            303);
  const auto batch = location(post("office", "/printing", {}));
  while (has(get("office", batch), "hx-get=")) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  const paper::PdfFile pdf(get("office", batch + "/file").content());
  EXPECT_EQ(pdf.faults(), std::vector<std::string>{});
  EXPECT_NE(paper::run_tool("pdffonts " + pdf.path()).text.find("DejaVuSans-Bold"), std::string::npos);
}

TEST_P(DesignPages, the_page_names_who_does_not_fit) {
  const auto one = made();
  EXPECT_TRUE(says(get("office", one), "There is no decision yet."));
  decide();
  EXPECT_TRUE(says(get("office", one), "All names and posts of the list stand on one line."));
  EXPECT_EQ(post("office", one, with_name(one, "40", "35")).status, 303);
  EXPECT_TRUE(says(get("office", one), "Bà Nguyễn Thị Mẫu · Honorific and name: "));
}

}  // namespace
}  // namespace vinhdanh::campaign::council
