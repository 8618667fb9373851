#pragma once

#include "campaign/dossiers/queue_store.h"
#include "campaign/dossiers/sheet_bytes.h"

namespace vinhdanh::campaign::dossiers {

// The tables of the queue and of the chase list for sheet_bytes(): columns, and one row of each.
std::vector<SheetColumn> queue_columns();
std::vector<paper::XlsxValue> queue_cells(base::Language language, const QueueRow& row,
                                          const std::string& unit_name,
                                          const std::vector<access::User>& office);
std::vector<SheetColumn> chase_columns();
std::vector<paper::XlsxValue> chase_cells(base::Language language, const QueueRow& row,
                                          const std::string& unit_name,
                                          const std::vector<access::User>& contacts);

}  // namespace vinhdanh::campaign::dossiers
