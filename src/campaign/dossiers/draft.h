#pragma once

#include "campaign/dossiers/dossier.h"
#include "campaign/registry/registry.h"

namespace vinhdanh::campaign::dossiers {

// First drafts in Vietnamese of the texts of a nominee, from what is on record about the
// person or collective between the years (both included). `record` is load_record's; names
// of units are looked up in `record.units`. What is not on record is left as dots.
Texts drafted(const registry::Registry& record, const Subject& subject, const std::string& printed_name,
              const std::string& post, int first_year, int last_year);

}  // namespace vinhdanh::campaign::dossiers
