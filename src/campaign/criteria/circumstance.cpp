#include "campaign/criteria/circumstance.h"

#include <algorithm>

#include "base/text.h"

namespace vinhdanh::campaign::criteria {
namespace {

using base::msg;

constexpr std::size_t kLongest = 500;

class FormReader {
 public:
  FormReader(const CircumstanceForm& form, const base::Date& today) : form_(form), today_(today) {}

  base::Result<Circumstance> run() {
    const auto kind = circumstance_from(value("kind"));
    if (!kind) return base::refuse(problem("kind", msg("Choose what it is.")));
    out_.kind = *kind;
    out_.name = value("name");
    out_.value = value("value");
    out_.source = value("source");
    out_.from = day("from");
    out_.to = day("to");
    check();
    if (!problems_.empty()) return base::refuse(std::move(problems_));
    return std::move(out_);
  }

 private:
  std::string value(const std::string& name) const {
    const auto at = form_.find(name);
    return at == form_.end() ? std::string() : base::tidy(at->second);
  }

  static base::Problem problem(const char* field, base::Message text) {
    base::Place place;
    place.field = field;
    return {base::Severity::kError, std::move(place), std::move(text), {}};
  }
  void refuse(const char* field, base::Message text) { problems_.push_back(problem(field, std::move(text))); }

  std::optional<base::Date> day(const char* name) {
    const auto typed = value(name);
    if (typed.empty()) return std::nullopt;
    const auto found = base::parse_date(typed);
    if (found) return *found;
    refuse(name, found.error().front().text);
    return std::nullopt;
  }

  void check() {
    if (out_.source.empty()) refuse("source", msg("Say on which paper it stands."));
    for (const auto* text : {&out_.source, &out_.name, &out_.value}) {
      if (text->size() > kLongest) refuse("source", msg("This is too long: at most {0} letters.", kLongest));
    }
    if (holds_up(out_.kind) && !out_.from) refuse("from", msg("Enter the day since which it is open."));
    if (holds_up(out_.kind) && out_.from && *out_.from > today_)
      refuse("from", msg("This day is still to come. Enter the day since which it is open."));
    if (out_.kind == CircumstanceKind::kMaternityLeave) check_leave();
    if (out_.kind == CircumstanceKind::kRewardedWork && out_.name.empty())
      refuse("name", msg("Choose the work that was rewarded."));
    if (out_.kind == CircumstanceKind::kFact && out_.value.empty()) refuse("value", msg("Enter the value."));
  }

  void check_leave() {
    if (!out_.from) return refuse("from", msg("Enter the first day of the leave."));
    if (!out_.to) return refuse("to", msg("Enter the last day of the leave."));
    if (*out_.to < *out_.from) refuse("to", msg("The last day comes before the first. Check both days."));
    if (base::days_between(*out_.from, *out_.to) > 3 * 366)
      refuse("to", msg("A leave of more than three years is not plausible. Check both days."));
  }

  const CircumstanceForm& form_;
  const base::Date& today_;
  Circumstance out_;
  base::Problems problems_;
};

}  // namespace

std::string_view code(CircumstanceKind kind) {
  return kCircumstanceCodes[static_cast<std::size_t>(kind)];
}

std::optional<CircumstanceKind> circumstance_from(std::string_view code) {
  const auto at = std::ranges::find(kCircumstanceCodes, code);
  if (at == kCircumstanceCodes.end()) return std::nullopt;
  return static_cast<CircumstanceKind>(at - kCircumstanceCodes.begin());
}

base::Message label(CircumstanceKind kind) {
  switch (kind) {
    case CircumstanceKind::kUnderDiscipline:
      return msg("Disciplinary proceedings are open");
    case CircumstanceKind::kInspection:
      return msg("Investigation, or inspection with signs of a breach");
    case CircumstanceKind::kComplaint:
      return msg("Complaint or denunciation being verified");
    case CircumstanceKind::kMaternityLeave:
      return msg("Maternity leave");
    case CircumstanceKind::kRewardedWork:
      return msg("Work that was rewarded before");
    case CircumstanceKind::kFact:
      break;
  }
  return msg("Fact that the criteria ask for");
}

base::Result<Circumstance> read_circumstance(const CircumstanceForm& form, const base::Date& today) {
  return FormReader(form, today).run();
}

}  // namespace vinhdanh::campaign::criteria
