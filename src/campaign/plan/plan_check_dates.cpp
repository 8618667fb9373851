#include <fmt/format.h>

#include "campaign/plan/plan_complaints.h"

namespace vinhdanh::campaign::plan {
namespace {

using base::msg;

bool after(const base::Date& a, const base::Date& b) {
  return base::valid(a) && base::valid(b) && a > b;
}

void check_period(Complaints& c) {
  const auto& campaign = c.plan.campaign;
  if (campaign.first_year == 0 || campaign.last_year == 0) return;
  if (campaign.first_year > campaign.last_year) {
    c.error("campaign.last_year", msg("The period ends in {0}, before it begins in {1}. Exchange the years.",
                                      campaign.last_year, campaign.first_year));
  }
  const auto conference = campaign.conference;
  if (base::valid(conference) && campaign.last_year > static_cast<int>(conference.year())) {
    c.warning("campaign.last_year", msg("The period ends in {0}, after the conference ({1}). Check the year.",
                                        campaign.last_year, base::show(conference)));
  }
}

// Blank day: the month and year of the head still say when it was signed.
void check_signing(Complaints& c) {
  const auto& head = c.plan.head;
  const auto signed_on = c.plan.campaign.signed_on;
  if (head.year <= 0 || head.month <= 0 || head.day < 0) return;  // the reader has said so
  const auto day = static_cast<unsigned>(head.day ? head.day : 1);
  const auto written = base::make_date(head.year, static_cast<unsigned>(head.month), day);
  if (!base::valid(written)) {
    c.error("head.day", msg("There is no day {0}/{1}/{2}. Correct the day or the month.", head.day,
                            head.month, head.year));
    return;
  }
  if (!base::valid(signed_on)) return;
  const bool same_month = written.year() == signed_on.year() && written.month() == signed_on.month();
  if (!same_month || (head.day && written != signed_on)) {
    c.warning("campaign.signed_on",
              msg("The plan says that it was signed on {0}, its head says {1}. Make them the same.",
                  base::show(signed_on),
                  head.day ? base::show(written) : fmt::format("{}/{}", head.month, head.year)));
  }
}

void check_bases(Complaints& c) {
  const auto signed_on = c.plan.campaign.signed_on;
  for (std::size_t i = 0; i < c.plan.head.bases.size(); ++i) {
    const auto& basis = c.plan.head.bases[i];
    if (!basis.date || !after(*basis.date, signed_on)) continue;
    c.error(fmt::format("head.basis[{}].date", i),
            msg("{0} is dated {1}, after the plan was signed ({2}). Correct one of them.", basis.number,
                base::show(*basis.date), base::show(signed_on)));
  }
}

void check_order(Complaints& c) {
  const auto& campaign = c.plan.campaign;
  if (after(campaign.signed_on, campaign.dossier_deadline)) {
    c.error("campaign.dossier_deadline",
            msg("The dossier deadline {0} is before the plan was signed ({1}). Correct one of them.",
                base::show(campaign.dossier_deadline), base::show(campaign.signed_on)));
  }
  if (after(campaign.dossier_deadline, campaign.conference)) {
    c.error("campaign.dossier_deadline",
            msg("The dossier deadline {0} is after the conference ({1}). Set an earlier deadline.",
                base::show(campaign.dossier_deadline), base::show(campaign.conference)));
  }
  const bool same_day = base::valid(campaign.conference) && campaign.dossier_deadline == campaign.conference;
  if (same_day) {
    c.error("campaign.dossier_deadline",
            msg("The dossier deadline runs until the end of {0}, the day of the conference. Set an earlier "
                "deadline.",
                base::show(campaign.conference)));
  }
  if (after(campaign.signed_on, campaign.conference)) {
    c.error("campaign.conference",
            msg("The conference on {0} is before the plan was signed ({1}). Correct one of them.",
                base::show(campaign.conference), base::show(campaign.signed_on)));
  }
}

void check_conference(Complaints& c) {
  const auto& campaign = c.plan.campaign;
  const bool too_late = base::valid(campaign.conference) && base::valid(c.plan.complete_before) &&
                        campaign.conference >= c.plan.complete_before;
  if (too_late) {
    c.error("campaign.conference",
            msg("The conference on {0} is not before {1}, as the plan demands. Set an earlier day.",
                base::show(campaign.conference), base::show(c.plan.complete_before)));
  }
  if (c.plan.agenda.empty() || campaign.start.minutes < 0) return;
  const auto first = c.plan.agenda.front().start;
  if (first.minutes >= 0 && first != campaign.start) {
    c.error("campaign.start", msg("The conference starts at {0}, its agenda at {1}. Make them the same.",
                                  base::show(campaign.start), base::show(first)));
  }
}

}  // namespace

void check_dates(Complaints& complaints) {
  check_period(complaints);
  check_signing(complaints);
  check_bases(complaints);
  check_order(complaints);
  check_conference(complaints);
}

}  // namespace vinhdanh::campaign::plan
