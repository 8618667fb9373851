#include "platform/web/page.h"

#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary.h>
#include <ctemplate/template_emitter.h>
#include <mutex>
#include <set>
#include <stdexcept>
#include <unordered_map>

#include "platform/web/templates.h"

namespace vinhdanh::platform::web {
namespace {

ctemplate::TemplateString view_of(std::string_view text) {
  return {text.data(), text.size()};
}

// Lives as long as the program, as ctemplate asks of a name that it need not copy.
const std::string& kept_for_ever(std::string_view name) {
  static std::mutex mutex;
  static auto* const names = new std::set<std::string, std::less<>>();
  const std::lock_guard lock(mutex);
  const auto found = names->find(name);
  return found != names->end() ? *found : *names->emplace(name).first;
}

// The name of a value or section with its number worked out once a thread: a name without
// one costs ctemplate a look into a table that all threads share, for every value set.
ctemplate::TemplateString name_of(std::string_view name) {
  constexpr std::size_t kMost = 4096;  // names are ours; more would be a mistake, not a reason to grow
  thread_local std::unordered_map<std::string_view, ctemplate::StaticTemplateString> known;
  if (const auto found = known.find(name); found != known.end()) return found->second;
  if (known.size() >= kMost) return view_of(name);
  const auto& kept = kept_for_ever(name);
  ctemplate::StaticTemplateString numbered{{kept.data(), kept.size(), 0}};
  const ctemplate::StaticTemplateStringInitializer number(&numbered);
  return known.emplace(kept, numbered).first->second;
}

}  // namespace

Block& Block::set(std::string_view name, std::string_view value) {
  dictionary_->SetValue(name_of(name), view_of(value));
  return *this;
}

Block& Block::set(std::string_view name, std::int64_t value) {
  dictionary_->SetIntValue(name_of(name), value);
  return *this;
}

Block& Block::set(std::string_view name, const base::Message& message) {
  return set(name, std::string_view(base::say(language_, message)));
}

Block& Block::show(std::string_view section) {
  dictionary_->ShowSection(name_of(section));
  return *this;
}

Block Block::add(std::string_view section) {
  return {dictionary_->AddSectionDictionary(name_of(section)), language_};
}

Page::Page(base::Language language, std::string_view view)
    : Block(nullptr, language),
      key_(template_key(view, language)),
      root_(std::make_unique<ctemplate::TemplateDictionary>(view_of(key_))) {
  dictionary_ = root_.get();
}

Page::Page(base::Language language, std::string_view view, std::string_view frame) : Page(language, frame) {
  dictionary_ = root_->AddIncludeDictionary("CONTENT");
  dictionary_->SetFilename(template_key(view, language));
}

Page::~Page() = default;
Page::Page(Page&&) noexcept = default;

void Page::set_everywhere(std::string_view name, std::string_view value) {
  root_->SetTemplateGlobalValue(name_of(name), view_of(value));
}

std::string Page::render() const {
  std::string out;
  ctemplate::StringEmitter emitter(&out);
  if (!templates().ExpandNoLoad(view_of(key_), ctemplate::STRIP_BLANK_LINES, root_.get(), nullptr,
                                &emitter)) {
    throw std::logic_error("no template " + key_ + ", or one of its parts is missing");
  }
  return out;
}

}  // namespace vinhdanh::platform::web
