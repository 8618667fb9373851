#include "paper/xlsx_marker.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <pugixml.hpp>
#include <sstream>

#include "base/text.h"
#include "paper/docx_xml.h"
#include "paper/xlsx_workbook.h"
#include "paper/xlsx_writer.h"
#include "paper/zip_scan.h"
#include "paper/zip_writer.h"

namespace vinhdanh::paper {
namespace {

constexpr std::size_t kMostBytes = 64ULL << 20;
constexpr std::uint32_t kLastRow = 1'048'576;
constexpr std::uint32_t kLastColumn = 16'384;
constexpr std::size_t kLongestText = 32'767;  // bytes here, characters in Excel: never too many

struct Spot {
  std::uint32_t column = 0;  // from 1
  std::uint32_t row = 0;
};

using RowNotes = std::map<std::uint32_t, std::vector<std::pair<std::uint32_t, std::string>>>;

// Nothing when `name` is no place on a sheet.
Spot spot_of(std::string_view name) {
  Spot spot;
  std::size_t at = 0;
  for (; at < name.size() && at < 3 && name[at] >= 'A' && name[at] <= 'Z'; ++at)
    spot.column = spot.column * 26 + static_cast<std::uint32_t>(name[at] - 'A' + 1);
  std::from_chars(name.data() + at, name.data() + name.size(), spot.row);
  const bool there = spot.row >= 1 && spot.row <= kLastRow && spot.column >= 1 && spot.column <= kLastColumn;
  return there ? spot : Spot{};
}

std::string spot_name(Spot spot) {
  std::string letters;
  for (auto rest = spot.column; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters + std::to_string(spot.row);
}

std::string_view local_name(pugi::xml_node node) {
  const std::string_view name = node.name();
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(pugi::xml_node parent, std::string_view name) {
  for (auto node : parent.children())
    if (local_name(node) == name) return node;
  return {};
}

// With the prefix that `like` has.
std::string named(pugi::xml_node like, std::string_view name) {
  const std::string_view whole = like.name();
  return std::string(whole.substr(0, whole.size() - local_name(like).size())) + std::string(name);
}

void set(pugi::xml_node node, const char* name, const std::string& value) {
  auto attribute = node.attribute(name);
  if (!attribute) attribute = node.append_attribute(name);
  attribute.set_value(value.c_str());
}

struct Nothing : XmlHandler {
  void start(std::string_view, const XmlAttributes&) override {}
  void end(std::string_view) override {}
};

// Scanned first: the tree is built only of what is well formed and not nested without end.
base::Result<void> load(const ZipReader& package, const std::string& part, pugi::xml_document& to) {
  Nothing nothing;
  if (auto sound = scan_part(package, part, nothing); !sound) return sound;
  const auto bytes = package.bytes(part);
  if (!bytes) return tl::unexpected(bytes.error());
  if (bytes->size() > kMostBytes) return tl::unexpected(base::Problems{too_large(package.name())});
  const auto flags = pugi::parse_full & ~static_cast<unsigned>(pugi::parse_eol);
  if (!to.load_buffer(bytes->data(), bytes->size(), flags | pugi::parse_ws_pcdata))
    return tl::unexpected(base::Problems{damaged(package.name())});
  return {};
}

std::string saved(const pugi::xml_document& part) {
  std::ostringstream out;
  part.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

constexpr std::string_view kMarkColour = "FFFFD9D9";

// Where an earlier marking of ours left its reasons: by the name of the sheet, the column from 1. A column is
// one of reasons when each of its texts begins with the name of a cell of the same row: "C12: …".
std::map<std::string, std::uint32_t> old_reasons(RowSource& book) {
  std::map<std::string, std::uint32_t> found;
  for (std::size_t i = 0; i < book.sheets().size(); ++i) {
    std::map<std::uint32_t, bool> columns;
    const auto read = book.read(i, [&](const Sheet&, std::uint32_t row, std::span<const Cell> cells) {
      for (const auto& cell : cells) {
        const auto colon = cell.kind == CellKind::kText ? cell.text.find(": ") : std::string_view::npos;
        const bool reason = colon != std::string_view::npos && spot_of(cell.text.substr(0, colon)).row == row;
        columns.try_emplace(cell.column, true).first->second &= reason;
      }
      return true;
    });
    if (read && !columns.empty() && columns.rbegin()->second)
      found[book.sheets()[i].name] = columns.rbegin()->first;
  }
  return found;
}

// Gives each style of cells a twin with the fill, or the one without it.
class Styles {
 public:
  explicit Styles(pugi::xml_document& part) : root_(part.document_element()) {
    fills_ = child(root_, "fills");
    looks_ = child(root_, "cellXfs");
    for (auto look : looks_.children())
      if (local_name(look) == "xf") all_.push_back(look);
    std::size_t number = 0;
    for (auto fill : fills_.children()) {
      if (local_name(fill) != "fill") continue;
      if (child(child(fill, "patternFill"), "fgColor").attribute("rgb").as_string() == kMarkColour)
        ours_.push_back(std::to_string(number));
      ++number;
    }
  }

  // Takes the fill of an earlier marking away; the first look that is alike but for the fill comes back.
  void clear(pugi::xml_node cell) {
    const auto now = cell.attribute("s").as_uint();
    if (now >= all_.size() || !is_ours(all_[now])) return;
    const auto plain =
        std::ranges::find_if(all_, [&](auto look) { return !is_ours(look) && alike(look, all_[now]); });
    if (plain == all_.end())
      cell.remove_attribute("s");
    else
      set(cell, "s", std::to_string(plain - all_.begin()));
  }

  void mark(pugi::xml_node cell) {
    const auto old = cell.attribute("s").as_uint();
    if (!fills_ || old >= all_.size()) return;
    auto [twin, added] = twins_.try_emplace(old, 0U);
    if (added) twin->second = add_twin(old);
    set(cell, "s", std::to_string(twin->second));
  }

 private:
  bool is_ours(pugi::xml_node look) const {
    return std::ranges::find(ours_, look.attribute("fillId").as_string("")) != ours_.end();
  }

  static bool alike(pugi::xml_node one, pugi::xml_node other) {
    return std::ranges::all_of(std::array{"numFmtId", "fontId", "borderId", "xfId"}, [&](const char* name) {
      return std::string_view(one.attribute(name).as_string("0")) == other.attribute(name).as_string("0");
    });
  }

  std::size_t add_twin(std::size_t old) {
    if (fill_.empty()) fill_ = add_fill();
    auto look = looks_.insert_copy_after(all_[old], all_.back());
    set(look, "fillId", fill_);
    set(look, "applyFill", "1");
    all_.push_back(look);
    set(looks_, "count", std::to_string(all_.size()));
    return all_.size() - 1;
  }

  std::string add_fill() {
    std::size_t count = 0;
    pugi::xml_node last;
    for (auto fill : fills_.children())
      if (local_name(fill) == "fill") ++count, last = fill;
    const auto name = named(fills_, "fill");
    auto fill = last ? fills_.insert_child_after(name.c_str(), last) : fills_.append_child(name.c_str());
    auto pattern = fill.append_child(named(fills_, "patternFill").c_str());
    set(pattern, "patternType", "solid");
    set(pattern.append_child(named(fills_, "fgColor").c_str()), "rgb", std::string(kMarkColour));
    set(pattern.append_child(named(fills_, "bgColor").c_str()), "indexed", "64");
    set(fills_, "count", std::to_string(count + 1));
    return std::to_string(count);
  }

  pugi::xml_node root_, fills_, looks_;
  std::vector<pugi::xml_node> all_;
  std::vector<std::string> ours_;  // numbers of fills
  std::map<std::size_t, std::size_t> twins_;
  std::string fill_;
};

// One sheet: gives rows and cells their names, takes earlier marks away, then fills and writes.
class SheetMarker {
 public:
  SheetMarker(pugi::xml_document& part, Styles& styles) : styles_(styles) {
    root_ = part.document_element();
    data_ = child(root_, "sheetData");
  }

  // `old_reasons`: the column that an earlier marking wrote; 0: none.
  void mark(const RowNotes& notes, std::uint32_t old_reasons) {
    if (!data_) return;
    old_reasons_ = old_reasons;
    survey(notes);
    const auto reasons = last_column_ + 1;
    for (const auto& [number, cells] : notes) mark_row(number, cells, reasons);
    if (auto size = child(root_, "dimension")) root_.remove_child(size);  // optional, and no longer true
  }

 private:
  void survey(const RowNotes& notes) {
    std::uint32_t row = 0;
    for (auto node : data_.children()) {
      if (local_name(node) != "row") continue;
      row = node.attribute("r").as_uint(row + 1);
      rows_[row] = node;
      survey_cells(node, row);
    }
    for (const auto& [number, cells] : notes)
      for (const auto& [column, text] : cells) last_column_ = std::max(last_column_, column);
  }

  void survey_cells(pugi::xml_node row, std::uint32_t number) {
    std::uint32_t column = 0;
    for (auto cell : row.children()) {
      if (local_name(cell) != "c") continue;
      const auto said = spot_of(cell.attribute("r").as_string());
      column = said.column > 0 ? said.column : column + 1;
      set(cell, "r", spot_name({column, number}));
      if (old_reasons_ > 0) styles_.clear(cell);
      if (column == old_reasons_) cell.remove_children();
      if (cell.first_child()) last_column_ = std::max(last_column_, column);
    }
  }

  void mark_row(std::uint32_t number, const RowNotes::mapped_type& cells, std::uint32_t reasons) {
    auto row = row_at(number);
    row.remove_attribute("spans");
    std::string why;
    for (const auto& [column, text] : cells) {
      styles_.mark(cell_at(row, {column, number}));
      why += (why.empty() ? "" : "\n") + spot_name({column, number}) + ": " + text;
    }
    if (reasons <= kLastColumn) write(cell_at(row, {reasons, number}), why);
  }

  void write(pugi::xml_node cell, std::string text) {
    if (text.size() > kLongestText) text.resize(kLongestText - 3);
    while (!base::valid_utf8(text)) text.pop_back();  // the cut may have met the middle of a letter
    cell.remove_children();
    styles_.mark(cell);
    set(cell, "t", "inlineStr");
    auto inside = cell.append_child(named(cell, "is").c_str()).append_child(named(cell, "t").c_str());
    set(inside, "xml:space", "preserve");
    // Unescaped again by the tree: it only takes away what XML cannot carry.
    pugi::xml_document clean;
    clean.load_string(("<t>" + xml_text(text) + "</t>").c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
    inside.text().set(clean.child("t").text().get());
  }

  pugi::xml_node row_at(std::uint32_t number) {
    const auto next = rows_.lower_bound(number);
    if (next != rows_.end() && next->first == number) return next->second;
    const auto name = named(data_, "row");
    auto row = next == rows_.end() ? data_.append_child(name.c_str())
                                   : data_.insert_child_before(name.c_str(), next->second);
    set(row, "r", std::to_string(number));
    return rows_[number] = row;
  }

  static pugi::xml_node cell_at(pugi::xml_node row, Spot spot) {
    pugi::xml_node before;
    for (auto cell : row.children()) {
      if (local_name(cell) != "c") continue;
      const auto column = spot_of(cell.attribute("r").as_string()).column;
      if (column == spot.column) return cell;
      if (column > spot.column) break;
      before = cell;
    }
    const auto name = named(row, "c");
    auto cell = before ? row.insert_child_after(name.c_str(), before) : row.prepend_child(name.c_str());
    set(cell, "r", spot_name(spot));
    return cell;
  }

  Styles& styles_;
  pugi::xml_node root_, data_;
  std::map<std::uint32_t, pugi::xml_node> rows_;
  std::uint32_t last_column_ = 0;
  std::uint32_t old_reasons_ = 0;
};

std::map<std::string, RowNotes> by_part(const WorkbookMap& map, const std::vector<CellNote>& notes) {
  std::map<std::string, RowNotes> found;
  for (const auto& note : notes) {
    const auto sheet = std::ranges::find(map.sheets, note.sheet, &Sheet::name);
    const auto spot = spot_of(note.cell);
    if (sheet == map.sheets.end() || spot.row == 0) continue;
    const auto& part = map.sheet_parts[static_cast<std::size_t>(sheet - map.sheets.begin())];
    found[part][spot.row].emplace_back(spot.column, note.text);
  }
  return found;
}

base::Result<std::string> rewritten(const ZipReader& package,
                                    const std::map<std::string, std::string>& changed) {
  ZipWriter zip;
  for (const auto& part : package.parts()) {
    if (const auto now = changed.find(part); now != changed.end()) {
      zip.add(part, now->second);
      continue;
    }
    const auto raw = package.raw(part);
    if (!raw) return tl::unexpected(raw.error());
    zip.add_raw(part, *raw);
  }
  return zip.finish();
}

// A text file as a workbook with the same rows and columns, all of it text.
base::Result<std::string> as_workbook(RowSource& text) {
  std::vector<std::vector<XlsxValue>> rows;
  std::size_t columns = 1;
  const auto read = text.read(0, [&](const Sheet&, std::uint32_t number, std::span<const Cell> cells) {
    rows.resize(number);
    for (const auto& cell : cells) {
      if (rows.back().size() < cell.column) rows.back().resize(cell.column);
      rows.back()[cell.column - 1].value = std::string(cell.text);
    }
    columns = std::max(columns, rows.back().size());
    return true;
  });
  if (!read) return tl::unexpected(read.error());
  XlsxSheet sheet;
  sheet.name = text.sheets().front().name;
  sheet.columns.resize(columns);
  for (std::size_t i = 0; !rows.empty() && i < rows.front().size(); ++i)
    if (const auto* title = std::get_if<std::string>(&rows.front()[i].value)) sheet.columns[i].title = *title;
  return xlsx_bytes({}, [&](XlsxWriter& book) {
    const auto number = book.add_sheet(sheet);
    for (std::size_t i = 1; i < rows.size(); ++i) book.add_row(number, rows[i]);
  });
}

base::Result<std::string> mark_package(std::string bytes, const std::string& name,
                                       const std::vector<CellNote>& notes,
                                       const std::map<std::string, std::uint32_t>& reasons) {
  auto package = ZipReader::from_memory(std::move(bytes), name);
  if (!package) return tl::unexpected(package.error());
  const auto map = read_workbook(*package, ReadLimits{});
  if (!map) return tl::unexpected(map.error());
  pugi::xml_document looks;
  if (package->has(map->styles_part))
    if (auto read = load(*package, map->styles_part, looks); !read) return tl::unexpected(read.error());
  Styles styles(looks);
  auto marks = by_part(*map, notes);
  std::map<std::string, std::uint32_t> columns;
  for (std::size_t i = 0; i < map->sheets.size(); ++i)
    if (const auto found = reasons.find(map->sheets[i].name); found != reasons.end()) {
      columns[map->sheet_parts[i]] = found->second;
      marks[map->sheet_parts[i]];  // looked at also when nothing is to be said about it any more
    }
  std::map<std::string, std::string> changed;
  for (const auto& [part, rows] : marks) {
    pugi::xml_document sheet;
    if (auto read = load(*package, part, sheet); !read) return tl::unexpected(read.error());
    SheetMarker(sheet, styles).mark(rows, columns[part]);
    changed[part] = saved(sheet);
  }
  if (!changed.empty() && package->has(map->styles_part)) changed[map->styles_part] = saved(looks);
  return rewritten(*package, changed);
}

}  // namespace

base::Result<std::string> mark_cells(std::string bytes, const std::string& name,
                                     const std::vector<CellNote>& notes) {
  auto book = open_rows_from_memory(bytes, name);
  if (!book) return tl::unexpected(book.error());
  const bool is_text = !bytes.starts_with("PK");
  if (!is_text) return mark_package(std::move(bytes), name, notes, old_reasons(**book));
  auto made = as_workbook(**book);
  if (!made) return made;
  auto there = notes;
  auto sheet = open_rows_from_memory(*made, name);
  if (!sheet) return tl::unexpected(sheet.error());
  for (auto& note : there) note.sheet = (*sheet)->sheets().front().name;
  return mark_package(std::move(*made), name, there, old_reasons(**sheet));
}

}  // namespace vinhdanh::paper
