#include "paper/docx_template_complaints.h"

#include <algorithm>

#include "base/text.h"

namespace vinhdanh::paper {

using base::msg;

namespace {
constexpr std::size_t kMostGuesses = 40;  // at what was meant: a likeness costs more than all the rest
}

void Complaints::not_closed_by_brace(const std::string& text) {
  add(msg("A tag is opened by a brace but not closed in the same paragraph. Add the closing brace, or "
          "delete the opening one."),
      text);
}

void Complaints::too_many_tags(std::size_t most) {
  add(msg("There are more than {0} tags. Use a list instead of repeating the same tags.", most), {});
}

void Complaints::too_intricate() {
  add(msg("Lists in lists make this template too long. Take one of the lists out of the other, and delete "
          "tags "
          "that are not needed."),
      {});
}

void Complaints::unpaired(const Tag& tag) {
  if (tag.opens())
    add(msg("“{0}” is not closed. Put “{1}” behind what belongs to it.", tag.text, "{/" + tag.name + "}"),
        tag.text);
  else
    add(msg("“{0}” closes nothing that is open here. Check that the names of both tags agree, or delete it.",
            tag.text),
        tag.text);
}

void Complaints::crosses_a_border(const Tag& tag) {
  add(msg("“{0}” and its end stand in different links or content controls. Put both inside or both outside.",
          tag.text),
      tag.text);
}

void Complaints::no_list(const Tag& tag) {
  add(msg("“{0}” is no list. Use “{1}” for a condition.", tag.text, "{?" + tag.name + "}"), tag.text);
}

void Complaints::no_picture(const Tag& tag) {
  add(msg("“{0}” cannot be shown as a picture or code. Name a field that holds a picture or a text; a width "
          "is written in millimetres, as in “{1}”.",
          tag.text, "{%" + tag.name + "|30}"),
      tag.text);
}

void Complaints::unfit_format(const Tag& tag) {
  add(msg("“{0}” cannot be written that way. Formats are: upper, lower; for dates long, short, iso, day, "
          "month, year; for numbers words, plain, 00.",
          tag.text),
      tag.text);
}

void Complaints::unknown(const Tag& tag, const std::vector<std::string>& names) {
  if (!unknown_.insert(tag.text).second) return;
  const std::vector<std::string_view> known(names.begin(), names.end());
  const auto near = unknown_.size() <= kMostGuesses ? base::nearest(tag.name, known) : std::string();
  if (near.empty())
    add(msg("There is no field “{0}”. Fields that can be used here: {1}.", tag.name, base::join(names, ", ")),
        tag.text);
  else
    add(msg("There is no field “{0}”. Did you mean “{1}”?", tag.name, near), tag.text);
}

void Complaints::add(base::Message text, const std::string& seen) {
  base::Problem problem{base::Severity::kError, place_, std::move(text), seen};
  if (std::ranges::find(problems_, problem) == problems_.end()) problems_.push_back(std::move(problem));
}

}  // namespace vinhdanh::paper
