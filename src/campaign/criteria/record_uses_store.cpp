#include "campaign/criteria/record_uses_store.h"

namespace vinhdanh::campaign::criteria {

using base::msg;

registry::RecordUses record_uses() {
  return {
      {true, msg("Attestations"),
       "SELECT subject_code FROM attestations_given WHERE subject_kind = 'person'"},
      {false, msg("Attestations"),
       "SELECT subject_code FROM attestations_given WHERE subject_kind = 'collective'"},
      {true, msg("Circumstances"), "SELECT subject_code FROM circumstances WHERE subject_kind = 'person'"},
      {false, msg("Circumstances"),
       "SELECT subject_code FROM circumstances WHERE subject_kind = 'collective'"},
  };
}

registry::PersonFollowers person_followers() {
  return {
      registry::follower_of({"attestations_given", "subject_code", "subject_kind = 'person'"}),
      registry::follower_of({"circumstances", "subject_code", "subject_kind = 'person'"}),
  };
}

}  // namespace vinhdanh::campaign::criteria
