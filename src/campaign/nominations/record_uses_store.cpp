#include "campaign/nominations/record_uses_store.h"

namespace vinhdanh::campaign::nominations {

using base::msg;

registry::RecordUses record_uses() {
  return {
      {true, msg("Nominations"), "SELECT subject_code FROM nominations WHERE subject_kind = 'person'"},
      {false, msg("Nominations"), "SELECT subject_code FROM nominations WHERE subject_kind = 'collective'"},
      {false, msg("Nominations"), "SELECT unit_code FROM nominations"},
      {false, msg("Quotas"), "SELECT unit_code FROM quota_entries"},
      {false, msg("Quotas"), "SELECT to_unit FROM quota_entries"},
  };
}

}  // namespace vinhdanh::campaign::nominations
