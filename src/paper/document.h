#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"

// A text document as paper knows it: sections, paragraphs, rules, pictures and tables. docx_writer makes
// a .docx of it, and a PDF can be laid out from it. Lengths end in _mm (millimetres) or _pt (1/72 inch).
namespace vinhdanh::paper {

enum class Align : unsigned char { kLeft, kCentre, kRight, kJustify };
enum class VerticalAlign : unsigned char { kTop, kCentre, kBottom };

// Text in one look. '\n' is a line break, '\t' goes to the next tab stop.
struct Run {
  std::string text{};  // UTF-8
  bool bold = false;
  bool italic = false;
  bool underline = false;
  double size_pt = 0;    // 0: the size of the document
  std::string colour{};  // "9B1C1F"; empty: automatic (black)
  bool operator==(const Run&) const = default;
};

enum class Leader : unsigned char { kNone, kDots };
struct TabStop {
  double at_mm = 0;
  Align align = Align::kLeft;  // kJustify means kLeft
  Leader leader = Leader::kNone;
  bool operator==(const TabStop&) const = default;
};

struct Paragraph {
  std::vector<Run> runs{};
  Align align = Align::kLeft;
  double first_line_mm = 0;  // negative: hanging
  double left_mm = 0;
  double right_mm = 0;
  double before_pt = 0;
  double after_pt = 0;
  double line_spacing = 1;  // multiple of single
  bool keep_with_next = false;
  bool keep_together = false;
  bool page_break_before = false;
  int heading = 0;  // 1…9: level in the outline and in the tags of a PDF; 0: text
  std::vector<TabStop> tabs{};
  bool operator==(const Paragraph&) const = default;
};

// A drawn line of that width, centred in the column or cell.
struct Rule {
  double width_mm = 0;
  double before_pt = 0;  // between the text above and the line
  double after_pt = 0;
  double weight_pt = 0.75;
  bool operator==(const Rule&) const = default;
};

// A picture at that size on paper.
struct Picture {
  std::string bytes{};  // of a PNG or a JPEG
  double width_mm = 0;
  double height_mm = 0;
  Align align = Align::kCentre;
  std::string description{};  // read out instead of the picture
  bool operator==(const Picture&) const = default;
};

using CellBlock = std::variant<Paragraph, Rule, Picture>;

struct TableCell {
  std::vector<CellBlock> blocks{};  // may be empty
  int columns = 1;                  // spans that many columns
  int rows = 1;                     // spans that many rows; the rows below leave the place out
  VerticalAlign align = VerticalAlign::kTop;
  std::optional<bool> borders{};  // nothing: as the table
  std::string fill{};             // "F2F2F2"; empty: none
  bool operator==(const TableCell&) const = default;
};

struct TableRow {
  std::vector<TableCell> cells{};
  bool header = false;        // repeated on every page; only rows at the top
  bool keep_together = true;  // never broken over two pages
  double min_height_mm = 0;
  bool operator==(const TableRow&) const = default;
};

struct Table {
  std::vector<double> column_mm{};
  std::vector<TableRow> rows{};
  bool borders = true;           // thin lines around all cells
  double padding_mm = 1.9;       // left and right inside the cells
  Align align = Align::kCentre;  // of the table between the margins
  bool operator==(const Table&) const = default;
};

using Block = std::variant<Paragraph, Rule, Picture, Table>;

// A4. Margins are those of the page as one reads it, also in landscape (Decree 30/2020, Annex I, I.3).
struct PageSetup {
  bool landscape = false;
  double top_mm = 20, bottom_mm = 20, left_mm = 30, right_mm = 15;
  bool operator==(const PageSetup&) const = default;
};

// Begins on a new page. Page numbers are Arabic, centred in the top margin.
struct Section {
  PageSetup page;
  bool restart_numbers = true;        // count from 1 again
  bool number_on_first_page = false;  // Decree 30/2020: page 1 shows no number
  std::vector<Block> blocks{};
  bool operator==(const Section&) const = default;
};

struct DocumentInfo {
  std::string title{}, author{}, subject{};
  base::Instant created{};  // equal content and equal moment give equal bytes
  bool operator==(const DocumentInfo&) const = default;
};

struct Document {
  DocumentInfo info{};
  std::string font = "Times New Roman";
  double size_pt = 14;
  double page_number_pt = 13;
  // A short line in the bottom margin of every page, small and in colour: that the paper is not in force as
  // it stands, and why. Empty: none.
  std::string mark{};
  std::vector<Section> sections{};
  bool operator==(const Document&) const = default;
};

// Width between the margins.
double text_width_mm(const PageSetup& page);
// The text as lines without looks: for tests, search and previews. Cells of a row are joined by tabs.
std::string plain_text(const Document& document);

// How a document's mark looks.
inline constexpr double kMarkPt = 9;
inline constexpr std::string_view kMarkColour = "9B1C1F";

// Short forms for what is written most often.
Paragraph paragraph(std::string text, Align align = Align::kLeft);
Run bold(std::string text);
Run italic(std::string text);
Run plain(std::string text);
TableCell text_cell(std::string text, Align align = Align::kLeft, bool bold = false);

}  // namespace vinhdanh::paper
