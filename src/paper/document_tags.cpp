#include "paper/document_tags.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "paper/docx_template_value.h"

namespace vinhdanh::paper {
namespace {

// Values shorter than these would stand in too many places by chance.
constexpr std::size_t kLeastBytes = 3;

bool is_of_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

struct Words {
  std::vector<TagPhrase> all;

  void add(const std::string& text, const std::string& tagged) {
    if (text.size() >= kLeastBytes) all.push_back({text, tagged});
  }
  void add(const std::string& name, const TemplateValue& value) {
    if (std::holds_alternative<base::Date>(value.value) && holds_something(value)) {
      for (const auto* format : {"long", "short"})
        add(*formatted(value, format), "{" + name + "|" + format + "}");
      return;
    }
    const auto* rich = std::get_if<TemplateText>(&value.value);
    const auto* text = std::get_if<std::string>(&value.value);
    if (!rich && !text) return;
    const auto words = rich ? words_of(*rich) : *text;
    add(words, "{" + name + "}");
    if (const auto capitals = base::upper(words); capitals != words) add(capitals, "{" + name + "|upper}");
  }
  void sort() {
    std::ranges::stable_sort(all, std::ranges::greater{},
                             [](const TagPhrase& one) { return one.text.size(); });
  }

  const TagPhrase* at(const std::string& text, std::size_t place) const {
    if (place > 0 && is_of_word(text[place - 1]) && is_of_word(text[place])) return nullptr;
    for (const auto& one : all) {
      if (text.compare(place, one.text.size(), one.text) != 0) continue;
      const auto end = place + one.text.size();
      if (end == text.size() || !is_of_word(text[end]) || !is_of_word(text[end - 1])) return &one;
    }
    return nullptr;
  }
  std::string tagged(const std::string& text) const {
    std::string out;
    for (std::size_t place = 0; place < text.size();) {
      const auto* found = at(text, place);
      out += found ? found->tagged : std::string(1, text[place]);
      place += found ? found->text.size() : 1;
    }
    return out;
  }
  bool stand_in(const std::string& text) const {
    for (std::size_t place = 0; place < text.size(); ++place)
      if (at(text, place)) return true;
    return false;
  }
};

struct ListWords {
  std::string name;
  std::size_t items = 0, fullest = 0;  // the item with the most values, whose words these are
  Words own, with_outer;               // with_outer: with those around the list
  std::vector<TagPhrase> cells;        // values of any length, which may be the whole text of a cell

  const TagPhrase* cell(const std::string& text) const {
    const auto found = std::ranges::find(cells, text, &TagPhrase::text);
    return found == cells.end() ? nullptr : &*found;
  }
};

std::size_t values_in(const TemplateData& item) {
  return static_cast<std::size_t>(
      std::ranges::count_if(item.fields, [](const auto& field) { return holds_something(field.second); }));
}

std::string text_of(const Paragraph& paragraph) {
  std::string out;
  for (const auto& run : paragraph.runs) out += run.text;
  return out;
}

void replace_start(Paragraph& paragraph, const std::string& from, const std::string& to) {
  if (!paragraph.runs.empty() && paragraph.runs.front().text.starts_with(from))
    paragraph.runs.front().text.replace(0, from.size(), to);
}

Paragraph marker_like(const Paragraph& beside, std::string tag) {
  auto out = beside;
  out.heading = 0;
  out.page_break_before = false;
  out.runs = {plain(std::move(tag))};
  return out;
}

class Tagger {
 public:
  Tagger(const TemplateData& data, const std::vector<TagPhrase>& phrases) {
    scalars_.all = phrases;
    for (const auto& [name, value] : data.fields)
      if (const auto* list = std::get_if<TemplateValue::List>(&value.value))
        add_list(name, *list);
      else
        scalars_.add(name, value);
    for (auto& list : lists_) {
      list.with_outer.all = list.own.all;
      list.with_outer.all.insert(list.with_outer.all.end(), scalars_.all.begin(), scalars_.all.end());
      list.with_outer.sort();
    }
    scalars_.sort();
  }

  void tag(Section& section) const {
    std::vector<Block> out;
    const ListWords* open = nullptr;
    for (auto& block : section.blocks) {
      auto* paragraph = std::get_if<Paragraph>(&block);
      const auto* list = paragraph ? list_in(text_of(*paragraph)) : nullptr;
      if (open && open != list) out.emplace_back(marker_like(last_paragraph(out), "{/" + open->name + "}"));
      if (list && open != list) out.emplace_back(marker_like(*paragraph, "{#" + list->name + "}"));
      open = list;
      if (paragraph) tag_paragraph(*paragraph, list);
      auto* table = std::get_if<Table>(&block);
      const auto* only = table ? tag_table(*table) : nullptr;
      const bool headed = only && !out.empty() && is_heading(out.back());
      if (headed) out.insert(out.end() - 1, marker_like(last_paragraph(out), "{?" + only->name + "}"));
      out.push_back(std::move(block));
      if (headed) out.emplace_back(marker_like({}, "{/" + only->name + "}"));
    }
    if (open) out.emplace_back(marker_like(last_paragraph(out), "{/" + open->name + "}"));
    section.blocks = std::move(out);
  }

 private:
  void add_list(const std::string& name, const TemplateValue::List& list) {
    if (list.empty()) return;
    const auto fullest = std::ranges::max_element(list, {}, values_in);
    ListWords words{name, list.size(), static_cast<std::size_t>(fullest - list.begin()), {}, {}, {}};
    for (const auto& [field, value] : fullest->fields) {
      words.own.add(field, value);
      const auto* text = std::get_if<std::string>(&value.value);
      if (text && !text->empty()) words.cells.push_back({*text, "{" + field + "}"});
    }
    words.own.sort();
    lists_.push_back(std::move(words));
  }

  static Paragraph last_paragraph(const std::vector<Block>& blocks) {
    return std::get<Paragraph>(blocks.back());
  }

  const ListWords* list_in(const std::string& text) const {
    const auto found = std::ranges::find_if(lists_, [&](const auto& one) { return one.own.stand_in(text); });
    return found == lists_.end() ? nullptr : &*found;
  }

  void tag_paragraph(Paragraph& paragraph, const ListWords* list) const {
    const auto& words = list ? list->with_outer : scalars_;
    for (auto& run : paragraph.runs) run.text = words.tagged(run.text);
    if (list) replace_start(paragraph, "1. ", "{index}. ");
  }

  // A heading and the table below it are there only when the list has entries.
  static bool is_heading(const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    return paragraph && paragraph->heading > 0;
  }
  // The list of its rows, when it has rows of one.
  const ListWords* tag_table(Table& table) const {
    std::vector<const ListWords*> owner(table.rows.size(), nullptr);
    std::vector<bool> goes(table.rows.size(), false);
    for (const auto& list : lists_) claim(table, list, owner, goes);
    std::vector<TableRow> out;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      if (goes[i]) continue;
      auto& row = table.rows[i];
      for (auto& cell : row.cells) tag_cell(cell, owner[i]);
      if (owner[i]) repeat(row, *owner[i]);
      out.push_back(std::move(row));
    }
    table.rows = std::move(out);
    const auto found = std::ranges::find_if(owner, [](const auto* one) { return one != nullptr; });
    return found == owner.end() ? nullptr : *found;
  }

  // The row with the most values of the list's fullest item, unless more of another list stand there.
  void claim(const Table& table, const ListWords& list, std::vector<const ListWords*>& owner,
             std::vector<bool>& goes) const {
    const auto best =
        std::ranges::max_element(table.rows, {}, [&](const TableRow& row) { return values_of(list, row); });
    if (best == table.rows.end()) return;
    const auto score = values_of(list, *best);
    if (score == 0) return;
    const auto more = [&](const ListWords& other) {
      return &other != &list && values_of(other, *best) > score;
    };
    if (std::ranges::any_of(lists_, more)) return;
    const auto at = static_cast<std::size_t>(best - table.rows.begin());
    if (at < list.fullest || owner[at] != nullptr) return;
    owner[at] = &list;
    const auto first = at - list.fullest;
    for (auto i = first; i < std::min(first + list.items, table.rows.size()); ++i) goes[i] = i != at;
  }

  static std::size_t values_of(const ListWords& list, const TableRow& row) {
    std::size_t count = 0;
    for (const auto& cell : row.cells)
      for (const auto& block : cell.blocks)
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
          if (const auto text = text_of(*paragraph); list.own.stand_in(text) || list.cell(text)) ++count;
    return count;
  }

  void tag_cell(TableCell& cell, const ListWords* list) const {
    for (auto& block : cell.blocks) {
      auto* paragraph = std::get_if<Paragraph>(&block);
      if (!paragraph) continue;
      const auto text = text_of(*paragraph);
      const auto* whole = list ? list->cell(text) : nullptr;
      if (whole && paragraph->runs.size() == 1)
        paragraph->runs.front().text = whole->tagged;
      else if (list && text == "1")
        replace_start(*paragraph, "1", "{index}");
      else
        tag_paragraph(*paragraph, list);
    }
  }

  static void repeat(TableRow& row, const ListWords& list) {
    first_run(row.cells.front(), false).text.insert(0, "{#" + list.name + "}");
    first_run(row.cells.back(), true).text += "{/" + list.name + "}";
  }

  // Of the cell's first paragraph, or the last run of its last one.
  static Run& first_run(TableCell& cell, bool last) {
    if (cell.blocks.empty() ||
        !std::holds_alternative<Paragraph>(last ? cell.blocks.back() : cell.blocks.front()))
      cell.blocks.insert(last ? cell.blocks.end() : cell.blocks.begin(), paragraph(""));
    auto& runs = std::get<Paragraph>(last ? cell.blocks.back() : cell.blocks.front()).runs;
    if (runs.empty()) runs.push_back(plain(""));
    return last ? runs.back() : runs.front();
  }

  Words scalars_;
  std::vector<ListWords> lists_;
};

}  // namespace

Document with_tags(Document document, const TemplateData& data, const std::vector<TagPhrase>& phrases) {
  const Tagger tagger(data, phrases);
  for (auto& section : document.sections) tagger.tag(section);
  return document;
}

}  // namespace vinhdanh::paper
