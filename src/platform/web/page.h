#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/message.h"

namespace ctemplate {
class TemplateDictionary;
}

namespace vinhdanh::platform::web {

// What fills a template: values, shown sections, rows. A block belongs to its page
// and lives as long as that. Values are escaped by the template for their place
// (AUTOESCAPE), so they are given as plain text.
class Block {
 public:
  Block& set(std::string_view name, std::string_view value);
  Block& set(std::string_view name, std::int64_t value);
  Block& set(std::string_view name, int value) { return set(name, static_cast<std::int64_t>(value)); }
  Block& set(std::string_view name, std::size_t value) { return set(name, static_cast<std::int64_t>(value)); }
  // The sentence in the language of the page.
  Block& set(std::string_view name, const base::Message& message);
  // Shows {{#SECTION}} once; values of this block are seen inside.
  Block& show(std::string_view section);
  Block& show_if(bool condition, std::string_view section) { return condition ? show(section) : *this; }
  // One more {{#SECTION}} with values of its own.
  Block add(std::string_view section);
  base::Language language() const { return language_; }

 protected:
  friend class Page;
  Block(ctemplate::TemplateDictionary* dictionary, base::Language language)
      : dictionary_(dictionary), language_(language) {}

  ctemplate::TemplateDictionary* dictionary_;
  base::Language language_;
};

// A template with its values: "campaign/registry/people.html" is
// src/campaign/registry/views/people.html.
class Page : public Block {
 public:
  // A fragment, or a whole page when the template is one.
  Page(base::Language language, std::string_view view);
  // `view` in the place of {{>CONTENT}} of `frame`. The values of the two are apart.
  Page(base::Language language, std::string_view view, std::string_view frame);
  ~Page();
  Page(Page&&) noexcept;
  Page& operator=(Page&&) = delete;

  // The values of the frame (of the page itself when it has none).
  Block frame() const { return Block(root_.get(), language_); }
  // Seen in the frame, the page and all their blocks.
  void set_everywhere(std::string_view name, std::string_view value);
  // Throws std::logic_error when there is no such template (a fault of the program).
  std::string render() const;

 private:
  std::string key_;  // of the outermost template
  std::unique_ptr<ctemplate::TemplateDictionary> root_;
};

}  // namespace vinhdanh::platform::web
