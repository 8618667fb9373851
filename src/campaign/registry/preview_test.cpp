#include "campaign/registry/preview.h"

#include <gtest/gtest.h>
#include <sstream>

#include "paper/pdf_document.h"
#include "testing/temp_dir.h"

namespace vinhdanh::campaign::registry {
namespace {

class PreviewsTest : public ::testing::Test {
 protected:
  std::string kept_pdf() {
    paper::Document document;
    document.sections.emplace_back();
    document.sections.back().blocks.emplace_back(paper::Paragraph{{{"Giấy khen"}}});
    std::ostringstream out;
    paper::render_document(document, out);
    return files_.keep(out.str());
  }
  testing::TempDir folder_;
  EvidenceFiles files_{folder_.path()};
  Previews previews_{folder_ / "previews"};
};

// Width of a PNG (ISO/IEC 15948, 11.2.2).
unsigned width(const std::string& png) {
  unsigned out = 0;
  for (std::size_t i = 16; i < 20; ++i) out = out * 256 + static_cast<unsigned char>(png.at(i));
  return out;
}

TEST_F(PreviewsTest, the_first_page_is_drawn_once_and_kept) {
  const auto hash = kept_pdf();
  const auto picture = previews_.first_page(files_, hash);
  ASSERT_TRUE(picture);
  EXPECT_EQ(width(*picture), 700u);
  EXPECT_EQ(Previews(folder_ / "previews").first_page(EvidenceFiles("/nowhere"), hash), picture);
  for (const auto& one : std::filesystem::directory_iterator(folder_ / "previews"))
    EXPECT_EQ(one.path().filename(), hash + ".png") << "nothing else is left";
}

TEST_F(PreviewsTest, what_cannot_be_drawn_has_no_picture) {
  EXPECT_FALSE(previews_.first_page(files_, files_.keep("%PDF-1.7\n1 0 obj\n<</Length 99999999999>>")));
  EXPECT_FALSE(previews_.first_page(files_, std::string(64, 'a')));
  EXPECT_FALSE(previews_.first_page(files_, "../../etc/passwd"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / ".." / "etc"));
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
