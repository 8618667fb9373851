#pragma once

#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "base/date.h"
#include "paper/pdf_canvas.h"

namespace vinhdanh::paper {

struct PdfInfo {
  std::string title{};
  std::string author{};  // the issuing agency; may be empty
  base::Instant created{};
  bool room_for_seal = false;  // see sealed_pdf; the file grows by 24 KB
};

// Content that is drawn on many pages and stored once in a file; without text and marks.
struct PdfForm {
  std::string bounds;   // "[0 0 841.89 595.276]"
  std::string content;  // deflated
};
PdfForm form_of(const PdfCanvas& canvas);

// Writes a PDF/A-2b file (ISO 19005-2) with a structure tree, page by page: only the places of the
// objects stay in memory. Equal content and an equal moment give equal bytes.
class PdfWriter {
 public:
  // All given outlive the writer. With `shared` the file gets those subsets instead of its own;
  // they must hold all glyphs that are drawn.
  PdfWriter(std::ostream& out, const FontFamily& family, PdfInfo info,
            const EmbeddedFamily* shared = nullptr);
  ~PdfWriter();
  PdfWriter(const PdfWriter&) = delete;
  PdfWriter& operator=(const PdfWriter&) = delete;

  // A canvas for a page of that size; draw, then give it back.
  PdfCanvas canvas(double width_mm, double height_mm);
  // The number for PdfCanvas::form.
  int add_form(const PdfForm& form);
  // The number for PdfCanvas::image, of a PNG or JPEG, which stands once in the file however often it is
  // added. Nothing for what pdf_image() refuses.
  std::optional<int> add_image(std::string_view bytes);
  void add_page(const PdfCanvas& page);
  std::size_t pages() const;  // added so far
  // Mandatory, once, after at least one page.
  void finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace vinhdanh::paper
