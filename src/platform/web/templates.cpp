#include "platform/web/templates.h"

#include <ctemplate/template_cache.h>
#include <stdexcept>

#include "base/resource.h"
#include "platform/http/static_files.h"

namespace vinhdanh::platform::web {
namespace {

constexpr std::string_view kFolder = "views/";
constexpr std::string_view kEscape = "{{%AUTOESCAPE context=\"HTML\"}}";

std::string_view source_of(std::string_view view) {
  const auto source = base::resource(std::string(kFolder) + std::string(view));
  if (!source) throw std::logic_error("no template " + std::string(view));
  if (!source->starts_with(kEscape)) throw std::logic_error("no AUTOESCAPE on top of " + std::string(view));
  return source->substr(kEscape.size() + 1);
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

// Calls `replace(inside)` for every begin…end and puts its answer in that place.
template <typename Replace>
std::string replaced(std::string_view text, std::string_view begin, std::string_view end, Replace replace) {
  std::string out;
  for (;;) {
    const auto from = text.find(begin);
    const auto to = from == std::string_view::npos ? from : text.find(end, from + begin.size());
    if (to == std::string_view::npos) return out += text;
    out += text.substr(0, from);
    out += replace(text.substr(from + begin.size(), to - from - begin.size()));
    text.remove_prefix(to + end.size());
  }
}

// A sentence that is broken over lines in the source is one line in the catalogue.
std::string one_line(std::string_view sentence) {
  std::string out;
  for (const char c : sentence) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string with_parts(std::string_view source) {
  return replaced(source, "{{>", "}}", [](std::string_view name) {
    if (!name.ends_with(".html")) return "{{>" + std::string(name) + "}}";
    return with_parts(source_of(name));
  });
}

// What stands in a <textarea> keeps its lines, which the escaping for other places folds into blanks.
std::string with_lines_kept(std::string_view text) {
  return replaced(text, "<textarea", "</textarea>", [](std::string_view field) {
    const auto content = field.find('>') + 1;
    return "<textarea" + std::string(field.substr(0, content)) +
           replaced(field.substr(content), "{{", "}}",
                    [](std::string_view mark) {
                      const bool value = mark.find_first_of("#/!>:%") == std::string_view::npos;
                      return "{{" + std::string(mark) + (value ? ":p}}" : "}}");
                    }) +
           "</textarea>";
  });
}

}  // namespace

std::string prepared(std::string_view view, base::Language language) {
  auto text = with_parts(source_of(view));
  text = replaced(text, "[[", "]]", [&](std::string_view sentence) {
    return escaped(base::say(language, one_line(sentence)));
  });
  text = replaced(text, "{{STATIC", "}}", [](std::string_view) { return http::static_prefix(); });
  text = with_lines_kept(text);
  return std::string(kEscape) + "\n" + text;
}

std::vector<std::string> marked_sentences(std::string_view source) {
  std::vector<std::string> sentences;
  replaced(source, "[[", "]]", [&](std::string_view sentence) {
    sentences.push_back(one_line(sentence));
    return std::string();
  });
  return sentences;
}

ctemplate::TemplateCache& templates() {
  static ctemplate::TemplateCache* const cache = [] {
    auto* made = new ctemplate::TemplateCache();  // lives as long as the program
    for (const auto name : base::resource_names(kFolder)) {
      const auto view = name.substr(kFolder.size());
      for (const auto language : {base::Language::kVietnamese, base::Language::kEnglish}) {
        made->StringToTemplateCache(template_key(view, language), prepared(view, language),
                                    ctemplate::STRIP_BLANK_LINES);
      }
    }
    made->Freeze();
    return made;
  }();
  return *cache;
}

std::string template_key(std::string_view view, base::Language language) {
  return std::string(base::code(language)) + "/" + std::string(view);
}

}  // namespace vinhdanh::platform::web
