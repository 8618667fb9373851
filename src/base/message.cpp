#include "base/message.h"

#include <array>
#include <boost/locale.hpp>
#include <locale>
#include <stdexcept>

#include "base/resource.h"

namespace vinhdanh::base {
namespace {

std::vector<char> read_catalogue(const std::string& file, const std::string&) {
  // Boost asks for "<path>/<language>/LC_MESSAGES/<domain>.mo".
  const auto slash = file.find("/LC_MESSAGES/");
  const auto start = file.rfind('/', slash - 1) + 1;
  const auto bytes = resource("locale/" + file.substr(start, slash - start) + ".mo");
  return bytes ? std::vector<char>(bytes->begin(), bytes->end()) : std::vector<char>();
}

std::locale catalogue(std::string_view language) {
  boost::locale::gnu_gettext::messages_info info;
  info.language = language;
  info.encoding = "UTF-8";
  info.locale_category = "LC_MESSAGES";
  info.paths.emplace_back("");
  info.domains.emplace_back("vinhdanh");
  info.callback = read_catalogue;
  return {std::locale::classic(), boost::locale::gnu_gettext::create_messages_facet<char>(info)};
}

const std::locale& locale_of(Language language) {
  static const std::array<std::locale, 2> locales{catalogue("vi"), catalogue("en")};
  return locales[static_cast<std::size_t>(language)];
}

std::string translated(Language language, const Message& message) {
  const auto& messages = std::use_facet<boost::locale::message_format<char>>(locale_of(language));
  const char* found = message.plural_id.empty()
                          ? messages.get(0, nullptr, message.id.c_str())
                          : messages.get(0, nullptr, message.id.c_str(), static_cast<int>(message.count));
  if (found) return found;
  return message.plural_id.empty() || message.count == 1 ? message.id : message.plural_id;
}

std::string filled(Language language, std::string_view pattern, const Message& message) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool slot = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                      pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
    const auto index = slot ? static_cast<std::size_t>(pattern[i + 1] - '0') : message.arguments.size();
    if (index >= message.arguments.size()) {
      out += pattern[i];
      continue;
    }
    const auto& argument = message.arguments[index];
    out += argument.message.empty() ? argument.text : say(language, argument.message.front());
    i += 2;
  }
  return out;
}

}  // namespace

std::string_view code(Language language) {
  return language == Language::kEnglish ? "en" : "vi";
}

Language language_from(std::string_view code) {
  return code == "en" ? Language::kEnglish : Language::kVietnamese;
}

Message verbatim(std::string_view text) {
  Message message;
  message.id = "{0}";
  message.arguments.emplace_back(text);
  return message;
}

std::string say(Language language, const Message& message) {
  if (message.id == "{0}") return filled(language, message.id, message);
  return filled(language, translated(language, message), message);
}

std::string say(Language language, std::string_view id) {
  return say(language, msg(id));
}

}  // namespace vinhdanh::base
