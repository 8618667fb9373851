#include "campaign/council/decision.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

#include "base/secret.h"
#include "base/text.h"

namespace vinhdanh::campaign::council {
namespace {

using base::msg;

base::Problem at_field(const char* field, base::Message text, std::string seen) {
  base::Place place;
  place.field = field;
  return {base::Severity::kError, std::move(place), std::move(text), std::move(seen)};
}

// Decree 30/2020/NĐ-CP, Annex I, II.3: figures below 10 get a leading zero, then "/" and the sign.
std::optional<std::string> lawful_number(std::string_view typed, std::string_view sign) {
  const auto text = base::trim(typed);
  const auto figures = text.substr(0, text.find('/'));
  const bool digits = !figures.empty() && figures.size() <= 6 &&
                      std::ranges::all_of(figures, [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || std::stoi(figures) == 0) return std::nullopt;
  const auto rest = text.substr(figures.size());
  if (rest.size() == 1) return std::nullopt;
  return fmt::format("{:02}{}", std::stoi(figures), rest.empty() ? "/" + std::string(sign) : rest);
}

void check_date(const base::Date& date, const std::string& typed, const base::Date& plan_date,
                const base::Date& today, base::Problems& problems) {
  if (base::valid(plan_date) && date < plan_date) {
    problems.push_back(at_field(
        "date",
        msg("The decision can't be older than the plan of {0}. Check the date.", base::show(plan_date)),
        typed));
  }
  if (date > today) {
    problems.push_back(at_field(
        "date",
        msg("The date {0} has not come yet. Record the decision when it is signed.", base::show(date)),
        typed));
  }
}

std::size_t place_of(const std::vector<std::string>& order, const std::string& unit) {
  return static_cast<std::size_t>(std::ranges::find(order, unit) - order.begin());
}

}  // namespace

base::Result<CheckedEntry> check_entry(const DecisionEntry& entry, std::string_view sign,
                                       const base::Date& plan_date, const base::Date& today) {
  base::Problems problems;
  CheckedEntry checked;
  checked.signer_name = base::tidy(entry.signer_name);
  if (const auto number = lawful_number(entry.number, sign)) {
    checked.number = *number;
  } else {
    problems.push_back(at_field("number", msg("Write the number of the decision, for example 125/{0}.", sign),
                                entry.number));
  }
  if (const auto date = base::parse_date(entry.date)) {
    checked.date = *date;
    check_date(*date, entry.date, plan_date, today, problems);
  } else {
    problems.push_back(at_field("date", date.error().front().text, entry.date));
  }
  if (!problems.empty()) return base::refuse(std::move(problems));
  return checked;
}

std::vector<Awarded> award_list(const std::vector<nominations::Nomination>& all,
                                const std::vector<std::string>& unit_order) {
  std::vector<const nominations::Nomination*> accepted;
  for (const auto& nomination : all) {
    if (nomination.step == nominations::Step::kAccepted) accepted.push_back(&nomination);
  }
  std::ranges::sort(accepted, {}, [&](const nominations::Nomination* n) {
    const bool person = n->subject.kind == SubjectKind::kPerson;
    return std::tuple(person, place_of(unit_order, n->unit_code),
                      person ? base::name_sort_key(n->name) : base::sort_key(n->name), n->subject.code);
  });
  std::vector<Awarded> list;
  for (const auto* nomination : accepted) {
    Awarded awarded;
    awarded.order = static_cast<int>(list.size()) + 1;
    awarded.subject = nomination->subject;
    awarded.unit_code = nomination->unit_code;
    awarded.name = nomination->name;
    awarded.post = nomination->post;
    list.push_back(std::move(awarded));
  }
  return list;
}

std::vector<Awarded> numbered(std::vector<Awarded> list, const base::Date& decided_on) {
  for (auto& awarded : list) {
    awarded.certificate_number = fmt::format("{:02}/{}", awarded.order, static_cast<int>(decided_on.year()));
    awarded.code = base::random_hex(10);
  }
  return list;
}

std::string decision_sign(std::string_view plan_number) {
  const auto dash = plan_number.rfind('-');
  return "QĐ-" + std::string(dash == std::string_view::npos ? plan_number : plan_number.substr(dash + 1));
}

}  // namespace vinhdanh::campaign::council
