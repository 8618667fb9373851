#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vinhdanh::base {

enum class Language : std::uint8_t { kVietnamese, kEnglish };

// "vi" / "en".
std::string_view code(Language language);
// Vietnamese for anything that is not English.
Language language_from(std::string_view code);

// A sentence for people, kept untranslated until it is known who reads it.
// `id` is the English sentence as it stands in the source, which is also its key
// in locale/*.po; {0}, {1} … stand for the arguments. An argument may itself be a
// message (see `arg`). Plural sentences choose by `count` with gettext's rules.
struct Message {
  std::string id;
  std::string plural_id;  // empty: no plural form
  long long count = 0;
  struct Argument;
  std::vector<Argument> arguments;

  bool empty() const { return id.empty(); }
  bool operator==(const Message&) const;
};

struct Message::Argument {
  std::string text;
  std::vector<Message> message;  // one element: translated instead of `text`
  Argument(std::string value) : text(std::move(value)) {}
  Argument(std::string_view value) : text(value) {}
  Argument(const char* value) : text(value) {}
  Argument(long long value) : text(std::to_string(value)) {}
  Argument(int value) : text(std::to_string(value)) {}
  Argument(std::size_t value) : text(std::to_string(value)) {}
  Argument(Message value) { message.push_back(std::move(value)); }
  bool operator==(const Argument&) const = default;
};
inline bool Message::operator==(const Message& other) const = default;

// The marks that the catalogue tool looks for: msg("Sentence with {0}", x) and
// msgn("{0} person", "{0} people", n). The count is argument {0} of msgn; further
// arguments follow. Literal strings only.
template <typename... Arguments>
Message msg(std::string_view id, Arguments&&... arguments) {
  Message message;
  message.id = id;
  (message.arguments.emplace_back(std::forward<Arguments>(arguments)), ...);
  return message;
}
template <typename... Arguments>
Message msgn(std::string_view one, std::string_view many, long long count, Arguments&&... arguments) {
  Message message;
  message.id = one;
  message.plural_id = many;
  message.count = count;
  message.arguments.emplace_back(count);
  (message.arguments.emplace_back(std::forward<Arguments>(arguments)), ...);
  return message;
}
// A text that people read as it is (a name, a line of a file); never translated.
Message verbatim(std::string_view text);

// The sentence in that language, arguments filled in. A sentence that the
// catalogue lacks comes out in English; the structure test keeps that from happening.
std::string say(Language language, const Message& message);
std::string say(Language language, std::string_view id);

}  // namespace vinhdanh::base
