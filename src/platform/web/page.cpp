#include "platform/web/page.h"

#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary.h>
#include <ctemplate/template_emitter.h>
#include <stdexcept>

#include "platform/web/templates.h"

namespace vinhdanh::platform::web {
namespace {

ctemplate::TemplateString view_of(std::string_view text) {
  return {text.data(), text.size()};
}

}  // namespace

Block& Block::set(std::string_view name, std::string_view value) {
  dictionary_->SetValue(view_of(name), view_of(value));
  return *this;
}

Block& Block::set(std::string_view name, std::int64_t value) {
  dictionary_->SetIntValue(view_of(name), value);
  return *this;
}

Block& Block::set(std::string_view name, const base::Message& message) {
  return set(name, std::string_view(base::say(language_, message)));
}

Block& Block::show(std::string_view section) {
  dictionary_->ShowSection(view_of(section));
  return *this;
}

Block Block::add(std::string_view section) {
  return {dictionary_->AddSectionDictionary(view_of(section)), language_};
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
  root_->SetTemplateGlobalValue(view_of(name), view_of(value));
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
