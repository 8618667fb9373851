#pragma once

#include "app/papers.h"

namespace vinhdanh::app {

// A campaign like that of `from`, in which every list has entries with values that stand nowhere else. From
// it come the templates that an agency begins with (paper_start.h), and a template is checked with it before
// there is anything else to fill it with.
struct MarkedCampaign {
  explicit MarkedCampaign(const PaperSources& from);
  MarkedCampaign(const MarkedCampaign&) = delete;
  MarkedCampaign& operator=(const MarkedCampaign&) = delete;

  campaign::plan::Plan plan;
  PaperSources sources;
};

}  // namespace vinhdanh::app
