#include "campaign/nominations/quota_ledger.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "campaign/nominations/apportion.h"

namespace vinhdanh::campaign::nominations {
namespace {

using access::Role;
using base::msg;
using base::Problem;

constexpr std::array<std::string_view, 4> kCodes{"allocate", "return", "transfer", "exceed"};
constexpr std::array kCategories{SubjectKind::kCollective, SubjectKind::kPerson};

void add_unit(std::vector<Balance>& all, const std::string& unit, const plan::QuotaRow* row) {
  for (const auto category : kCategories) {
    Balance balance;
    balance.unit = unit;
    balance.category = category;
    if (row) balance.allocated = category == SubjectKind::kPerson ? row->people : row->collectives;
    all.push_back(std::move(balance));
  }
}

Balance& of(std::vector<Balance>& all, const std::string& unit, SubjectKind category) {
  if (!balance_of(all, unit, category)) add_unit(all, unit, nullptr);
  return const_cast<Balance&>(*balance_of(all, unit, category));
}

void apply(std::vector<Balance>& all, const QuotaEntry& entry) {
  auto& balance = of(all, entry.unit, entry.category);
  switch (entry.act) {
    case QuotaAct::kAllocate:
      balance.allocated += entry.places;
      break;
    case QuotaAct::kReturn:
      balance.returned += entry.places;
      break;
    case QuotaAct::kExceed:
      balance.exceeded += entry.places;
      break;
    case QuotaAct::kTransfer:
      balance.given += entry.places;
      of(all, entry.to_unit, entry.category).received += entry.places;
      break;
  }
}

bool may_enter(const QuotaEntry& entry, const access::User& user) {
  if (user.roles.has(Role::kOffice)) return true;
  if (entry.act == QuotaAct::kReturn) return may_nominate_for(user, entry.unit);
  return entry.act == QuotaAct::kExceed && user.roles.has(Role::kLeader);
}

Problem about(const char* field, base::Message text) {
  Problem problem;
  problem.place.field = field;
  problem.text = std::move(text);
  return problem;
}

std::optional<Problem> against_places(const QuotaEntry& entry, const Balance& balance) {
  const bool takes = entry.act == QuotaAct::kReturn || entry.act == QuotaAct::kTransfer;
  if (takes && entry.places > balance.left()) {
    return about("places", msg("Places left there: {0}. Enter fewer, or return nominations first.",
                               std::max(0, balance.left())));
  }
  if (entry.act == QuotaAct::kAllocate && balance.left() + entry.places < 0) {
    return about("places",
                 msg("Already with the Office: {0}. Leave at least that many places, or "
                     "return nominations first.",
                     balance.used));
  }
  return {};
}

}  // namespace

std::string_view code(QuotaAct act) {
  return kCodes[static_cast<std::size_t>(act)];
}

std::optional<QuotaAct> quota_act_from(std::string_view code) {
  const auto found = std::ranges::find(kCodes, code);
  if (found == kCodes.end()) return {};
  return static_cast<QuotaAct>(found - kCodes.begin());
}

base::Message label(QuotaAct act) {
  switch (act) {
    case QuotaAct::kAllocate:
      return msg("Allocation changed");
    case QuotaAct::kReturn:
      return msg("Places returned");
    case QuotaAct::kTransfer:
      return msg("Places given to another unit");
    case QuotaAct::kExceed:
      return msg("More places approved");
  }
  return {};
}

const Balance* balance_of(std::span<const Balance> all, std::string_view unit, SubjectKind category) {
  const auto found =
      std::ranges::find_if(all, [&](const Balance& b) { return b.unit == unit && b.category == category; });
  return found == all.end() ? nullptr : &*found;
}

std::vector<Balance> balances(const plan::Plan& plan, std::span<const QuotaEntry> entries,
                              std::span<const Nomination> nominations) {
  std::vector<Balance> all;
  for (const auto& row : plan.quotas) add_unit(all, row.unit, &row);
  for (const auto& entry : entries) apply(all, entry);
  for (const auto& nomination : nominations) {
    if (!counts(nomination) && !nomination.open()) continue;
    auto& balance = of(all, nomination.unit_code, nomination.subject.kind);
    ++(counts(nomination) ? balance.used : balance.drafts);
  }
  return all;
}

std::optional<Problem> against(const QuotaEntry& entry, std::span<const Balance> before,
                               const plan::Plan& plan, const access::User& user) {
  if (!may_enter(entry, user))
    return about("", msg("Your account may not change the places of that unit. Ask the Office."));
  if (!plan.unit(entry.unit)) return about("unit", msg("Choose the unit."));
  const bool fewer = entry.act == QuotaAct::kAllocate && entry.places < 0;
  if (entry.places == 0 || (entry.places < 0 && !fewer) || std::abs(entry.places) > kMostPlaces)
    return about("places", msg("Enter how many places, from 1 to {0}.", kMostPlaces));
  if (entry.act == QuotaAct::kTransfer && (!plan.unit(entry.to_unit) || entry.to_unit == entry.unit))
    return about("to_unit", msg("Choose the other unit that gets the places."));
  const bool needs_reason = entry.act == QuotaAct::kTransfer || entry.act == QuotaAct::kExceed;
  if (needs_reason && base::trim(entry.reason).empty())
    return about("reason", msg("Write the reason; it stands in the ledger."));
  const auto* balance = balance_of(before, entry.unit, entry.category);
  return against_places(entry, balance ? *balance : Balance{});
}

}  // namespace vinhdanh::campaign::nominations
