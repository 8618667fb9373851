#include "campaign/dossiers/record_uses_store.h"

namespace vinhdanh::campaign::dossiers {

using base::msg;

registry::RecordUses record_uses() {
  return {
      {false, msg("Dossiers"), "SELECT substr(holder, 6) FROM dossiers WHERE holder LIKE 'unit:%'"},
      {false, msg("Dossiers"), "SELECT unit_code FROM dossier_files"},
      {false, msg("Dossiers"), "SELECT unit_code FROM unit_messages"},
  };
}

}  // namespace vinhdanh::campaign::dossiers
