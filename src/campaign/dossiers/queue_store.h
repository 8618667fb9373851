#pragma once

#include "access/user.h"
#include "campaign/dossiers/handing_in_store.h"
#include "campaign/plan/plan.h"

namespace vinhdanh::campaign::dossiers {

// One unit in the queue of the Office and in its chase list.
struct QueueRow {
  std::string unit;
  Standing standing;
  std::optional<nominations::Submission> last;
  int people = 0;
  int collectives = 0;
  int drafts = 0;  // with the unit
  int points = 0;  // see open_points
  std::int64_t clerk = 0;
  base::Instant active{};  // when somebody last did something; 1970: never
  std::string active_by;
  base::Instant reminded{};  // 1970: never
};
// Every unit that the plan gives places, in its order.
std::vector<QueueRow> queue(platform::db::Session& session, std::int64_t campaign, const plan::Plan& plan);

struct QueueFilter {
  std::string unit, state, category;  // empty: all; codes
  std::int64_t clerk = 0;
  bool late = false;
  bool points = false;
};
bool fits(const QueueRow& row, const QueueFilter& filter);
// Not (or not again) submitted: somebody has to be reminded.
bool to_chase(const QueueRow& row);

// By display name; closed accounts are left out.
std::vector<access::User> people_of_office(platform::db::Session& session);
std::vector<access::User> contacts_of(platform::db::Session& session, const std::string& unit);

// Refused for somebody who is not of the Office; 0 takes the assignment away.
base::Result<void> assign(platform::db::Session& session, std::int64_t campaign, const std::string& unit,
                          std::int64_t clerk, const access::User& by, base::Instant at);

// When reminders go out by themselves before the deadline.
enum class Reminder : std::uint8_t { kSevenDays, kThreeDays, kOneDay, kFourHours, kByOffice };
std::string_view code(Reminder kind);
base::Message text_of(Reminder kind, base::Instant deadline);
// The one that is due: the latest whose moment has come, unless it or a later one was sent. After the
// program was off, what was missed before it is not made up for. Nothing after the deadline.
std::optional<Reminder> due(base::Instant now, base::Instant deadline, const std::vector<Reminder>& sent);

struct UnitMessage {
  Reminder kind = Reminder::kByOffice;
  base::Instant deadline{};
  std::string by;
  base::Instant at{};
};
std::vector<UnitMessage> messages_to(platform::db::Session& session, std::int64_t campaign,
                                     const std::string& unit);  // newest first
// False when that reminder was sent already.
bool send_message(platform::db::Session& session, std::int64_t campaign, const std::string& unit,
                  Reminder kind, base::Instant deadline, const std::string& by, base::Instant at);
// Which reminder is due now to which unit that has not submitted.
struct DueReminder {
  std::string unit;
  Reminder kind = Reminder::kSevenDays;
  base::Instant deadline{};
};
std::vector<DueReminder> units_due(platform::db::Session& session, std::int64_t campaign,
                                   const plan::Plan& plan, base::Instant now);
// Sends them; answers how many.
int send_due(platform::db::Session& session, std::int64_t campaign, const plan::Plan& plan,
             base::Instant now);

}  // namespace vinhdanh::campaign::dossiers
