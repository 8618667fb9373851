#include "rules/text.h"

namespace vinhdanh::rules {
namespace {

std::string joined(const std::string& first, std::string_view separator, const std::string& second) {
  if (first.empty() || second.empty()) return first + second;
  return first + std::string(separator) + second;
}

}  // namespace

Text both(const base::Message& message) {
  return {base::say(base::Language::kVietnamese, message), base::say(base::Language::kEnglish, message)};
}

Text joined(const Text& first, std::string_view separator, const Text& second) {
  return {joined(first.vi, separator, second.vi), joined(first.en, separator, second.en)};
}

}  // namespace vinhdanh::rules
