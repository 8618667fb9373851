#include "paper/calibration_page.h"

#include <gtest/gtest.h>
#include <sstream>

#include "paper/pdf_test.h"

namespace vinhdanh::paper {
namespace {

std::string page(double right, double down) {
  std::ostringstream out;
  EXPECT_EQ(render_calibration_page(right, down, "Canon", {"Căn chỉnh", "", {}}, out), base::Problems{});
  return out.str();
}

// Column and row of the pixels that are dark, on a raster of tenths of a millimetre: the first row, from the
// left edge, in which a line of the upper left cross runs 16 mm, and the first such column.
std::pair<int, int> upper_left_cross(const std::string& pdf) {
  const PdfFile file(pdf);
  const auto raster = run_tool("pdftoppm -r 254 -gray " + file.path() + " | head -c 7000000").text;
  int width = 0, height = 0, offset = 0;
  std::sscanf(raster.c_str(), "P5 %d %d 255%n", &width, &height, &offset);
  const auto dark = [&](int x, int y) {
    const auto at = static_cast<std::size_t>(offset + 1) +
                    static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                    static_cast<std::size_t>(x);
    return at < raster.size() && static_cast<unsigned char>(raster[at]) < 200;
  };
  const auto run_right = [&](int x, int y) {
    int length = 0;
    while (dark(x + length, y)) ++length;
    return length;
  };
  const auto run_down = [&](int x, int y) {
    int length = 0;
    while (dark(x, y + length)) ++length;
    return length;
  };
  std::pair<int, int> found{-1, -1};
  for (int y = 100; y < 320 && found.second < 0; ++y)
    for (int x = 90; x < 150; ++x)
      if (run_right(x, y) > 140) found.second = y;
  for (int x = 100; x < 320 && found.first < 0; ++x)
    for (int y = 90; y < 150; ++y)
      if (run_down(x, y) > 140) found.first = x;
  return found;
}

TEST(CalibrationPage, its_cross_stands_twenty_millimetres_from_both_edges_and_moves_with_the_shift) {
  const auto plain = upper_left_cross(page(0, 0));
  EXPECT_NEAR(plain.first, 200, 2);
  EXPECT_NEAR(plain.second, 200, 2);
  const auto moved = upper_left_cross(page(-0.7, 1.2));
  EXPECT_NEAR(moved.first - plain.first, -7, 1);
  EXPECT_NEAR(moved.second - plain.second, 12, 1);
}

}  // namespace
}  // namespace vinhdanh::paper
