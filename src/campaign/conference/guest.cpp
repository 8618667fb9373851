#include "campaign/conference/guest.h"

#include <algorithm>

#include "base/text.h"
#include "campaign/conference/delegates.h"

namespace vinhdanh::campaign::conference {
namespace {

using base::msg;

constexpr std::size_t kLongest = 200;

base::Problem at_field(const char* field, base::Message text) {
  base::Place place;
  place.field = field;
  return {base::Severity::kError, std::move(place), std::move(text), {}};
}

const plan::DelegateCategory* category_of(const plan::Plan& plan, const std::string& id) {
  const auto categories = categories_of(plan);
  const auto found = std::ranges::find(categories, id, &plan::DelegateCategory::id);
  return found == categories.end() ? nullptr : *found;
}

std::string category_words(const plan::Plan& plan, const std::string& id) {
  const auto* category = category_of(plan, id);
  return category ? label(*category) : id;
}

}  // namespace

Guest tidied(const Guest& guest) {
  return {guest.id,
          guest.category,
          base::tidy(guest.honorific),
          base::tidy(guest.name),
          base::tidy(guest.post),
          base::tidy(guest.organisation),
          guest.version};
}

base::Problems check(const plan::Plan& plan, const Guest& guest) {
  base::Problems problems;
  if (!category_of(plan, guest.category))
    problems.push_back(at_field("category", msg("Choose the category of the delegate.")));
  if (guest.name.empty()) problems.push_back(at_field("name", msg("Write the delegate's name.")));
  for (const auto& [field, text] : {std::pair<const char*, const std::string*>{"honorific", &guest.honorific},
                                    {"name", &guest.name},
                                    {"post", &guest.post},
                                    {"organisation", &guest.organisation}}) {
    if (base::length(*text) > kLongest)
      problems.push_back(at_field(field, msg("Shorten this to at most 200 characters.")));
  }
  return problems;
}

std::vector<GuestDifference> differences(const plan::Plan& plan, const Guest& stored, const Guest& given) {
  const std::vector<GuestDifference> all{
      {msg("Category"), category_words(plan, stored.category), category_words(plan, given.category)},
      {msg("Form of address"), stored.honorific, given.honorific},
      {msg("Full name"), stored.name, given.name},
      {msg("Post"), stored.post, given.post},
      {msg("Organisation"), stored.organisation, given.organisation}};
  std::vector<GuestDifference> out;
  std::ranges::copy_if(all, std::back_inserter(out),
                       [](const GuestDifference& d) { return d.stored != d.given; });
  return out;
}

}  // namespace vinhdanh::campaign::conference
