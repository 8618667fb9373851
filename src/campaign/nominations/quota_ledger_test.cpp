#include "campaign/nominations/quota_ledger.h"

#include <gtest/gtest.h>
#include <numeric>
#include <random>

namespace vinhdanh::campaign::nominations {
namespace {

using access::Role;

const access::User kOffice{1, "van-phong", "Văn phòng", "", {Role::kOffice}};
const access::User kLeader{2, "giam-doc", "Giám đốc", "", {Role::kLeader}};
const access::User kContact{3, "dau-moi", "Đầu mối", "TT", {Role::kUnitContact}};

plan::Plan two_units() {
  plan::Plan plan;
  plan.quotas = {{"VP", 1, 4, {}}, {"TT", 0, 2, {}}};
  for (const auto* code : {"VP", "TT"}) plan.units.push_back({code, code, "office", false, {}});
  return plan;
}

QuotaEntry entry(QuotaAct act, std::string unit, int places, std::string to = {}) {
  QuotaEntry made;
  made.act = act;
  made.unit = std::move(unit);
  made.to_unit = std::move(to);
  made.places = places;
  made.reason = "Đơn vị có thêm người đủ điều kiện";
  return made;
}

Nomination person_of(const std::string& unit, Step step) {
  Nomination made;
  made.unit_code = unit;
  made.subject.kind = SubjectKind::kPerson;
  made.step = step;
  return made;
}

std::string refusal(const QuotaEntry& wanted, const access::User& user,
                    std::vector<Nomination> nominations = {}) {
  const auto plan = two_units();
  const auto problem = against(wanted, balances(plan, {}, nominations), plan, user);
  return problem ? problem->place.field + ": " + base::say(base::Language::kEnglish, problem->text) : "";
}

TEST(QuotaLedger, balances_follow_plan_ledger_and_nominations) {
  const std::vector<QuotaEntry> entries{
      entry(QuotaAct::kAllocate, "VP", -1), entry(QuotaAct::kReturn, "VP", 1),
      entry(QuotaAct::kTransfer, "TT", 1, "VP"), entry(QuotaAct::kExceed, "TT", 2)};
  const std::vector<Nomination> nominations{
      person_of("VP", Step::kSubmitted), person_of("VP", Step::kAccepted), person_of("VP", Step::kReturned),
      person_of("TT", Step::kWithdrawn)};
  const auto all = balances(two_units(), entries, nominations);
  EXPECT_EQ(all, (std::vector<Balance>{{"VP", SubjectKind::kCollective, 1, 0, 0, 0, 0, 0, 0},
                                       {"VP", SubjectKind::kPerson, 3, 1, 0, 1, 0, 2, 1},
                                       {"TT", SubjectKind::kCollective, 0, 0, 0, 0, 0, 0, 0},
                                       {"TT", SubjectKind::kPerson, 2, 0, 1, 0, 2, 0, 0}}));
  EXPECT_EQ(all[1].places(), 3);
  EXPECT_EQ(all[1].left(), 1);
  EXPECT_EQ(all[3].places(), 3);
}

TEST(QuotaLedger, what_is_not_there_can_be_neither_returned_nor_given) {
  const std::vector<Nomination> two{person_of("TT", Step::kSubmitted)};
  EXPECT_EQ(refusal(entry(QuotaAct::kReturn, "TT", 1), kContact, two), "");
  EXPECT_EQ(refusal(entry(QuotaAct::kReturn, "TT", 2), kContact, two),
            "places: Places left there: 1. Enter fewer, or return nominations first.");
  EXPECT_EQ(refusal(entry(QuotaAct::kTransfer, "TT", 2, "VP"), kOffice, two),
            "places: Places left there: 1. Enter fewer, or return nominations first.");
  EXPECT_EQ(refusal(entry(QuotaAct::kAllocate, "TT", -2), kOffice, two),
            "places: Already with the Office: 1. Leave at least that many places, or return "
            "nominations first.");
}

TEST(QuotaLedger, each_role_enters_what_is_its_own) {
  const std::string no = ": Your account may not change the places of that unit. Ask the Office.";
  EXPECT_EQ(refusal(entry(QuotaAct::kReturn, "VP", 1), kContact), no);
  EXPECT_EQ(refusal(entry(QuotaAct::kExceed, "TT", 1), kContact), no);
  EXPECT_EQ(refusal(entry(QuotaAct::kExceed, "TT", 1), kLeader), "");
  EXPECT_EQ(refusal(entry(QuotaAct::kTransfer, "TT", 1, "VP"), kLeader), no);
  EXPECT_EQ(refusal(entry(QuotaAct::kTransfer, "TT", 1, "VP"), kOffice), "");
}

TEST(QuotaLedger, a_line_names_units_places_and_reason) {
  EXPECT_EQ(refusal(entry(QuotaAct::kReturn, "XX", 1), kOffice), "unit: Choose the unit.");
  EXPECT_EQ(refusal(entry(QuotaAct::kReturn, "VP", -1), kOffice),
            "places: Enter how many places, from 1 to 10000.");
  EXPECT_EQ(refusal(entry(QuotaAct::kTransfer, "VP", 1, "VP"), kOffice),
            "to_unit: Choose the other unit that gets the places.");
  auto without = entry(QuotaAct::kExceed, "VP", 1);
  without.reason = "  ";
  EXPECT_EQ(refusal(without, kLeader), "reason: Write the reason; it stands in the ledger.");
}

// Whatever is entered: transfers move places, and nothing else makes or loses one.
TEST(QuotaLedger, sums_hold_after_any_lines_that_were_let_in) {
  std::mt19937 random(42);
  const auto plan = two_units();
  for (int round = 0; round < 300; ++round) {
    std::vector<QuotaEntry> entries;
    int expected = 7;
    for (int i = 0; i < 30; ++i) {
      const auto act = static_cast<QuotaAct>(random() % 4);
      const bool first = random() % 2;
      auto next = entry(act, first ? "VP" : "TT", static_cast<int>(random() % 5) - 1, first ? "TT" : "VP");
      if (against(next, balances(plan, entries, {}), plan, kOffice)) continue;
      if (act == QuotaAct::kReturn) expected -= next.places;
      if (act == QuotaAct::kAllocate || act == QuotaAct::kExceed) expected += next.places;
      entries.push_back(std::move(next));
    }
    int sum = 0;
    for (const auto& balance : balances(plan, entries, {})) {
      ASSERT_GE(balance.places(), 0);
      sum += balance.places();
    }
    ASSERT_EQ(sum, expected);
  }
}

}  // namespace
}  // namespace vinhdanh::campaign::nominations
