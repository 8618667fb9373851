#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace ctemplate {
class TemplateCache;
}

namespace vinhdanh::platform::web {

// What a template says before it is a template, done once for each language:
//   [[English sentence]]        the sentence in that language, escaped for HTML; it may
//                               hold {{VALUES}}
//   {{>room/part.html}}         the text of src/<room>/views/part.html in this place
//   {{STATIC}}                  the prefix of static files
std::string prepared(std::string_view view, base::Language language);

// The sentences marked in a template, for the test that all are translated.
std::vector<std::string> marked_sentences(std::string_view source);

// All templates of the program, prepared. Throws std::logic_error for a template
// without AUTOESCAPE on its first line.
ctemplate::TemplateCache& templates();

// The name under which a view is kept for a language.
std::string template_key(std::string_view view, base::Language language);

}  // namespace vinhdanh::platform::web
