#include "campaign/council/record_uses_store.h"

namespace vinhdanh::campaign::council {

using base::msg;

registry::RecordUses record_uses() {
  return {
      {true, msg("Council"), "SELECT person_code FROM council_members"},
      {false, msg("Council"), "SELECT unit_code FROM council_members"},
      {true, msg("Decision"), "SELECT subject_code FROM awarded WHERE subject_kind = 'person'"},
      {false, msg("Decision"), "SELECT subject_code FROM awarded WHERE subject_kind = 'collective'"},
      {false, msg("Decision"), "SELECT unit_code FROM awarded"},
  };
}

registry::PersonFollowers person_followers() {
  return {
      registry::follower_of({"awarded", "subject_code", "subject_kind = 'person'", "code"}),
      registry::follower_of({"council_members", "person_code"}),
  };
}

}  // namespace vinhdanh::campaign::council
