#include "campaign/dossiers/return_store.h"

#include <algorithm>
#include <map>

#include "access/audit_store.h"
#include "base/text.h"

namespace vinhdanh::campaign::dossiers {
namespace {

using base::msg;
using nominations::Step;
using platform::db::Row;
using platform::db::Session;

base::Problem at_field(std::string field, base::Message text) {
  base::Place place;
  place.field = std::move(field);
  return {base::Severity::kError, std::move(place), std::move(text), {}};
}

const Nomination* person_of(const UnitDossier& unit, std::string_view part) {
  const auto found = std::ranges::find(unit.list, nominee_of(part), &Nomination::id);
  return found == unit.list.end() ? nullptr : &*found;
}

std::optional<base::Message> against_item(const UnitDossier& unit, const std::vector<ReturnedItem>& open,
                                          const std::vector<SealedPart>& sealed, const std::string& part,
                                          const std::string& reason) {
  const auto title = title_of(part, unit.list);
  if (std::ranges::find(sealed, part, &SealedPart::key) == sealed.end())
    return msg("{0} was not handed in.", title);
  if (std::ranges::find(open, part, &ReturnedItem::part) != open.end())
    return msg("{0} is returned already.", title);
  if (base::trim(reason).empty()) return msg("Write why this is returned: {0}", title);
  const auto* person = person_of(unit, part);
  if (nominee_of(part) == 0 ||
      (person && (person->step == Step::kSubmitted || person->step == Step::kReturned)))
    return std::nullopt;
  return msg("{0} is accepted or withdrawn already, and can't be returned.", title);
}

base::Problems problems_of(Session& session, std::int64_t campaign, const ReturnForm& form,
                           const UnitDossier& unit, const access::User& user, base::Instant now) {
  base::Problems problems;
  const auto last = last_submission(session, campaign, form.unit);
  const auto seal = last ? seal_of(session, last->id) : std::nullopt;
  if (!user.roles.has(access::Role::kOffice))
    problems.push_back(at_field("", msg("Only the Office can do this. Call the Office.")));
  if (!seal || last->id != form.submission) {
    problems.push_back(at_field("", msg("The unit has submitted again. Read what is there now.")));
    return problems;
  }
  if (form.items.empty()) problems.push_back(at_field("", msg("Choose what is returned.")));
  if (form.until <= now) problems.push_back(at_field("until", msg("Choose a moment that is still to come.")));
  const auto open = returned_to(session, campaign, unit, now);
  for (const auto& [part, reason] : form.items)
    if (auto text = against_item(unit, open, seal->parts, part, reason))
      problems.push_back(at_field(part, std::move(*text)));
  return problems;
}

void keep_item(Session& session, std::int64_t campaign, const ReturnForm& form, const std::string& part,
               const std::string& reason, const std::string& by, base::Instant now) {
  session.execute(
      "INSERT INTO returned_items (campaign_id, unit_code, part, reason, open_until, returned_by, "
      "returned_at) VALUES (:campaign, :unit, :part, :reason, :until, :by, :at)",
      {{"campaign", campaign},
       {"unit", form.unit},
       {"part", part},
       {"reason", reason},
       {"until", form.until},
       {"by", by},
       {"at", now}});
  access::record(session, {now, by, "returned", "unit_dossier", form.unit, part, reason});
}

// One step of each nominee whose parts are returned, with all reasons.
base::Result<void> return_nominees(Session& session, std::int64_t campaign, const ReturnForm& form,
                                   const UnitDossier& unit, const access::User& user, base::Instant now) {
  std::map<std::int64_t, std::string> reasons;
  for (const auto& [part, reason] : form.items) {
    if (nominee_of(part) == 0) continue;
    auto& all = reasons[nominee_of(part)];
    all += (all.empty() ? "" : "; ") + reason;
  }
  for (const auto& [id, reason] : reasons) {
    const auto found = std::ranges::find(unit.list, id, &Nomination::id);
    if (found->step != Step::kSubmitted) continue;
    auto taken =
        nominations::take_step(session, campaign, id, found->version, Step::kReturned, reason, user, now);
    if (!taken) return taken;
  }
  return {};
}

}  // namespace

base::Result<void> return_items(Session& session, std::int64_t campaign, const ReturnForm& form,
                                const access::User& user, base::Instant now) {
  const auto unit = unit_dossier(session, campaign, form.unit);
  auto problems = problems_of(session, campaign, form, unit, user, now);
  if (!problems.empty()) return base::refuse(std::move(problems));
  for (const auto& [part, reason] : form.items)
    keep_item(session, campaign, form, part, base::trim(reason), user.display_name, now);
  return return_nominees(session, campaign, form, unit, user, now);
}

base::Result<std::vector<Nomination>> accept_all(Session& session, std::int64_t campaign,
                                                 const std::string& unit_code, std::int64_t submission,
                                                 const access::User& user, base::Instant now) {
  const auto unit = unit_dossier(session, campaign, unit_code);
  const auto last = last_submission(session, campaign, unit_code);
  if (!last || last->id != submission)
    return base::refuse(msg("The unit has submitted again. Read what is there now."));
  if (!returned_to(session, campaign, unit, now).empty())
    return base::refuse(msg("Something is still returned to the unit. Wait until it comes back."));
  std::vector<Nomination> accepted;
  for (const auto& nominee : unit.list) {
    if (nominee.step != Step::kSubmitted) continue;
    auto taken = nominations::take_step(session, campaign, nominee.id, nominee.version, Step::kAccepted, "",
                                        user, now);
    if (!taken) return base::refuse(std::move(taken.error()));
    accepted.push_back(nominee);
  }
  if (accepted.empty()) return base::refuse(msg("Nobody of this unit waits for the Office."));
  return accepted;
}

std::vector<ReturnedBefore> returns_of(Session& session, std::int64_t campaign, const std::string& unit) {
  std::vector<ReturnedBefore> all;
  session.query(
      "SELECT id, part, reason, open_until, returned_by, returned_at, answered_by FROM returned_items WHERE "
      "campaign_id = :campaign AND unit_code = :unit ORDER BY id DESC",
      {{"campaign", campaign}, {"unit", unit}}, [&](const Row& row) {
        all.push_back(
            {{row.integer(0), row.text(1), row.text(2), row.instant(3), row.text(4), row.instant(5)},
             row.integer(6)});
      });
  return all;
}

}  // namespace vinhdanh::campaign::dossiers
