#pragma once

#include <functional>
#include <gtest/gtest.h>
#include <png.h>
#include <sstream>

#include "paper/layout.h"
#include "paper/pdf_check_rules.h"
#include "paper/pdf_seal.h"
#include "paper/pdf_signature_test.h"
#include "paper/pdf_writer.h"

// A sealed file with everything that we write, and ways to break it.
namespace vinhdanh::paper {

inline const auto kCheckedAt = base::instant_of({base::make_date(2025, 8, 22), 9, 30, 15});

// A PNG that is seen through.
inline std::string see_through_png() {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = image.height = 8;
  image.format = PNG_FORMAT_RGBA;
  const std::string pixels(256, '\x40');
  std::string out(static_cast<std::size_t>(PNG_IMAGE_PNG_SIZE_MAX(image)), '\0');
  png_alloc_size_t size = out.size();
  png_image_write_to_memory(&image, out.data(), &size, 0, pixels.data(), 0, nullptr);
  return out.substr(0, size);
}

// As much of a JPEG as matters here.
inline std::string small_jpeg() {
  const std::string head("\xFF\xD8\xFF\xE0\0\4AB", 8), frame("\xFF\xC0\0\x11\10\0\20\0\40\3", 10);
  return head + frame + std::string(9, '\1') + std::string("\xFF\xDA\0\2scan\xFF\xD9", 10);
}

class CheckedPage {
 public:
  explicit CheckedPage(std::ostream& out)
      : writer_(out, family(), {"Thử <&>", "Sở Mẫu", kCheckedAt, true}), canvas_(writer_.canvas(210, 297)) {}

  void write() {
    PdfCanvas artwork(210, 297, family(), none_);
    artwork.rectangle(10, 10, 50, 50);
    artwork.stroke();
    const int form = writer_.add_form(form_of(artwork));
    canvas_.begin_artifact();
    canvas_.form(form);
    canvas_.end_artifact();
    text("H1", "Giấy khen");
    text("P", "H’Nghuê\u0306 Ksơ\u0306r");
    table();
    pictures();
    writer_.add_page(canvas_);
    writer_.finish();
  }

 private:
  static const FontFamily& family() {
    static const auto loaded = FontFamily::load();
    return *loaded;
  }

  void text(const char* role, const char* words) {
    canvas_.begin_block(role);
    draw(canvas_, lay_out(family(), {.runs = {{.text = words}}}, 170, 14), 20, y_ += 10);
    canvas_.end_block();
  }

  void row(const char* kind, const std::vector<std::pair<int, int>>& spans) {
    canvas_.begin_group("TR");
    for (const auto& [columns, rows] : spans) {
      canvas_.begin_group(kind, columns, rows);
      text("P", "ô");
      canvas_.end_group();
    }
    canvas_.end_group();
  }

  void table() {
    canvas_.begin_group("Table");
    row("TH", {{1, 1}, {1, 1}, {1, 1}});
    row("TD", {{1, 2}, {2, 1}});
    row("TD", {{1, 1}, {1, 1}});
    canvas_.end_group();
  }

  void pictures() {
    const auto glass = *writer_.add_image(see_through_png()), photo = *writer_.add_image(small_jpeg());
    canvas_.begin_block("Figure", "Ảnh");
    canvas_.image(glass, 20, 150, 20, 20);
    canvas_.image(photo, 60, 150, 20, 20);
    canvas_.bitmap(100, 150, 20, 20, 8, std::vector<unsigned char>(64, 1));
    canvas_.end_block();
  }

  PdfGlyphs none_;
  PdfWriter writer_;
  PdfCanvas canvas_;
  double y_ = 20;
};

inline std::string checked_bytes() {
  std::ostringstream out;
  CheckedPage(out).write();
  const auto root = test_certificate("CA thử nghiệm");
  const auto key = SealKey::open(test_pkcs12(root, root, "x"), "x", kCheckedAt);
  return sealed_pdf(out.str(), *key, kCheckedAt).value();
}

using PdfJson = PdfTree::Json;

inline const PdfTree& checked_tree() {
  static const auto tree = PdfTree::read(checked_bytes()).value();
  return tree;
}

// The reference of the first object that has that key with that value; any value: null.
inline std::string object_with(const PdfTree& tree, const char* key, const PdfJson& value = {}) {
  for (const auto& [reference, object] : tree.objects)
    if (object.is_object() && object.contains(key) && (value.is_null() || object[key] == value))
      return reference;
  ADD_FAILURE() << "no object with " << key;
  return {};
}

inline PdfJson& the(PdfTree& tree, const char* key, const PdfJson& value = {}) {
  return tree.objects.at(object_with(tree, key, value));
}

inline void set_data(PdfTree& tree, const std::string& reference, const std::string& data) {
  tree.objects.at(reference).erase("/Filter");
  tree.streams.at(reference) = data;
}

// In the data of a stream, the first time.
inline void replace_in(PdfTree& tree, const std::string& reference, const std::string& from,
                       const std::string& to) {
  auto data = tree.data(reference);
  const auto at = data.find(from);
  ASSERT_NE(at, std::string::npos) << from;
  set_data(tree, reference, data.replace(at, from.size(), to));
}

struct BrokenPdf {
  std::string fault;
  std::function<void(PdfTree&)> change;
};

// Each change brings exactly its fault; numbers of objects are written "#".
inline void expect_each_is_found(const std::vector<BrokenPdf>& all) {
  for (const auto& one : all) {
    auto tree = checked_tree();
    one.change(tree);
    std::string found;
    for (auto fault : pdf_faults(tree)) {
      const auto end = fault.find(" 0 R:");
      const auto begin = end == std::string::npos ? end : fault.rfind(' ', end - 1) + 1;
      if (end != std::string::npos) fault.replace(begin, end + 4 - begin, "#");
      found += (found.empty() ? "" : "\n") + fault;
    }
    EXPECT_EQ(found, one.fault);
  }
}

}  // namespace vinhdanh::paper
