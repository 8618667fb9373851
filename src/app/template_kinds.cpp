#include "app/template_kinds.h"

#include <algorithm>

#include "app/marked_sources.h"
#include "app/paper_fields.h"
#include "app/paper_start.h"
#include "campaign/dossiers/unit_papers.h"

namespace vinhdanh::app {
namespace {

using campaign::papers::PaperFields;
using List = paper::TemplateValue::List;

constexpr std::size_t kSampleLetters = 3;  // a check need not write to hundreds of delegates

// Lists without entries take those of the marked campaign.
PaperFields sample_fields(std::string_view kind, const PaperSources& from) {
  auto fields = paper_fields(kind, from);
  const MarkedCampaign marked(from);
  auto made_up = paper_fields(kind, marked.sources);
  for (auto& [name, value] : fields.common.fields) {
    const auto* list = std::get_if<List>(&value.value);
    if (list && list->empty()) value = made_up.common.fields.at(name);
  }
  if (fields.letters.empty()) fields.letters = std::move(made_up.letters);
  if (fields.letters.size() > kSampleLetters) fields.letters.resize(kSampleLetters);
  return fields;
}

TemplateKind kind_of(const PaperKind& paper) {
  return {paper.id,
          paper.step,
          paper.title,
          paper.file,
          [&paper](const PaperSources& from) { return starting_template(paper, from); },
          [&paper](const PaperSources& from) { return sample_fields(paper.id, from); }};
}

TemplateKind kind_of(const campaign::dossiers::UnitPaper& paper) {
  return {paper.id,
          PaperStep::kDossiers,
          paper.title,
          paper.file,
          [&paper](const PaperSources& from) { return paper.start(from.plan, from.made); },
          [&paper](const PaperSources& from) {
            return PaperFields{paper.sample(from.plan), {}};
          }};
}

}  // namespace

const std::vector<TemplateKind>& template_kinds() {
  static const auto kinds = [] {
    std::vector<TemplateKind> all;
    for (const auto& paper : paper_kinds()) all.push_back(kind_of(paper));
    for (const auto& paper : campaign::dossiers::unit_papers()) all.push_back(kind_of(paper));
    std::ranges::stable_sort(all, {}, &TemplateKind::step);
    return all;
  }();
  return kinds;
}

const TemplateKind* template_kind(std::string_view id) {
  const auto& kinds = template_kinds();
  const auto found = std::ranges::find(kinds, id, &TemplateKind::id);
  return found == kinds.end() ? nullptr : &*found;
}

}  // namespace vinhdanh::app
