#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "campaign/registry/check.h"

namespace vinhdanh::campaign::registry {

enum class CellType : std::uint8_t { kText, kDate, kYear, kPercent, kYesNo, kChoice, kEcho };

// One of the values of a drop-down list: what is stored, what is written, and further
// spellings that are read (folded).
struct Choice {
  std::string_view code;
  base::Message written;
  std::vector<std::string_view> also;
};

class ChoiceList {
 public:
  ChoiceList() = default;
  ChoiceList(std::vector<Choice> all);

  const std::vector<Choice>& all() const { return all_; }
  // The number of the choice that a cell means: by its code or its written form in
  // either language, without marks and case.
  std::optional<std::size_t> read(const std::string& cell) const;
  // "A · B · C", as they are written.
  std::string shown(base::Language language) const;

 private:
  std::vector<Choice> all_;
  std::unordered_map<std::string, std::size_t> numbers_;  // by exact and by folded form
};

struct Column {
  std::string_view key;  // the field of Finding
  base::Message header;
  CellType type = CellType::kText;
  int width = 16;
  bool required = false;  // the column and its cells
  base::Message note = {};
  ChoiceList choices = {};
  std::vector<std::string_view> also = {};  // further headers, folded
};

struct Sheet {
  Table table;
  base::Message name;
  base::Message note;  // what belongs here
  std::vector<Column> columns;
  bool years = false;                            // columns of years follow
  std::optional<SubjectKind> subject_kind = {};  // of every row
};

// In the order of the workbook. kEvaluations has two: collectives, people.
const std::vector<Sheet>& sheets();

// The levels as they stand in a cell.
const ChoiceList& level_choices();
// No (0) and yes (1).
const ChoiceList& yes_no_choices();

// As headers are compared: folded, without "*" and what stands in brackets.
std::string header_key(std::string_view header);

}  // namespace vinhdanh::campaign::registry
