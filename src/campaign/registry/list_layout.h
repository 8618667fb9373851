#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace vinhdanh::campaign::registry {

enum class ListKind : std::uint8_t {
  kPeople,
  kUnits,
  kEvaluations,
  kHonours,
  kInitiatives,
  kTopics,
  kDiscipline
};
inline constexpr std::array<std::string_view, 7> kListCodes{"people",      "units",  "evaluations", "honours",
                                                            "initiatives", "topics", "discipline"};

// What stands in the cells of a column: how it is read, shown and exported.
enum class ListCellType : std::uint8_t {
  kText,
  kNumber,
  kDate,
  kYesNo,
  kSubjectKind,
  kGender,
  kUnitKind,
  kLevel,
  kForm,
  kMerit,
  kScope,
  kTopicKind
};

struct ListColumn {
  std::string_view key;
  base::Message header;
  ListCellType type = ListCellType::kText;
  int width = 16;         // of the exported column, in characters
  bool standard = false;  // shown when nothing else was chosen
  bool sortable = false;
};

struct ListFilter {
  std::string_view key;
  base::Message label;
  enum class Type : std::uint8_t { kChoice, kYear, kUnit } type = Type::kChoice;
  struct Option {
    std::string_view code;
    base::Message label;
  };
  std::vector<Option> options = {};  // of kChoice
};

// One list: the first column is its link and always shown.
struct ListLayout {
  ListKind kind;
  base::Message name;
  base::Message words;  // what the search box searches in
  std::vector<ListColumn> columns;
  std::vector<ListFilter> filters;
  std::string_view sort;    // key of a sortable column
  bool descending = false;  // in that order
};
const ListLayout& list_layout(ListKind kind);

const ListColumn* find_column(const ListLayout& layout, std::string_view key);
const ListFilter* find_filter(const ListLayout& layout, std::string_view key);

}  // namespace vinhdanh::campaign::registry
