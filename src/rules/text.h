#pragma once

#include <string>

#include "base/message.h"

namespace vinhdanh::rules {

// A text for people in both languages: from a criteria file, or a sentence of the program said twice.
struct Text {
  std::string vi;
  std::string en;

  const std::string& in(base::Language language) const {
    return language == base::Language::kVietnamese ? vi : en;
  }
  bool empty() const { return vi.empty() && en.empty(); }
  bool operator==(const Text&) const = default;
};

Text both(const base::Message& message);
// The texts one after another with `separator` between those that are not empty.
Text joined(const Text& first, std::string_view separator, const Text& second);

}  // namespace vinhdanh::rules
