#pragma once

#include <optional>
#include <string>
#include <vector>

#include "paper/docx_template.h"

namespace vinhdanh::paper {

// The fields that a tag can name where it stands: those of the item first, then those around it.
struct TemplateScope {
  const TemplateData* data = nullptr;
  const TemplateScope* outer = nullptr;
  std::int64_t index = 0;  // of the item, from 1; 0 outside lists

  const TemplateValue* find(std::string_view name) const {
    for (const auto* at = this; at; at = at->outer) {
      const auto found = at->data->fields.find(name);
      if (found != at->data->fields.end()) return &found->second;
    }
    return nullptr;
  }
  // Of the innermost list; nothing outside lists and where a field has that name.
  std::optional<std::int64_t> item_index() const {
    if (find("index")) return std::nullopt;
    for (const auto* at = this; at; at = at->outer)
      if (at->index > 0) return at->index;
    return std::nullopt;
  }
  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto* at = this; at; at = at->outer)
      for (const auto& [name, value] : at->data->fields) names.push_back(name);
    return names;
  }
};

}  // namespace vinhdanh::paper
