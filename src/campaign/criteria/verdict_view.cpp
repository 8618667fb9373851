#include <algorithm>

#include "campaign/criteria/criteria_view.h"
#include "campaign/criteria/verdict_routes.h"
#include "campaign/criteria/verdict_words.h"
#include "rules/explain.h"

namespace vinhdanh::campaign::criteria {
namespace {

using base::msg;
using platform::http::encode_url;
using platform::web::Block;
using What = rules::Used::What;

constexpr int kDeepest = 4;

void show_trace(Block row, const rules::TraceLine& line, int depth) {
  auto one = row.add("TRACE");
  one.set("DEPTH", std::min(depth, kDeepest)).set("CONDITION", line.text.in(row.language()));
  show_state(one, line.value);
  for (const auto& child : line.children) show_trace(row, child, depth + 1);
}

base::Message label_of(const rules::Used& used) {
  switch (used.what) {
    case What::kEvaluation:
      return used.id.empty() ? msg("evaluation of {0}", used.year)
                             : msg("evaluation of {0} ({1})", used.year, used.id);
    case What::kInitiative:
      return msg("initiative {0}", used.id);
    case What::kTopic:
      return msg("topic {0}", used.id);
    case What::kAttestation:
      return msg("attestation of {0}", used.id);
    case What::kTitle:
      return msg("title of {0}", used.year);
    case What::kDiscipline:
      break;
  }
  return msg("disciplinary measure {0}", used.id);
}

std::string address_of(const rules::Used& used, const registry::Subject& subject) {
  switch (used.what) {
    case What::kEvaluation:
      return used.id.empty() ? record_address(subject) : "/units/" + encode_url(used.id);
    case What::kInitiative:
    case What::kTopic:
      return record_address(subject) + "#work-" + encode_url(used.id);
    case What::kAttestation:
      return verdict_address(subject) + "#attestations";
    default:
      return record_address(subject);
  }
}

void show_criterion(Block row, const Verdicts& verdicts, const registry::Subject& subject,
                    const rules::CriterionVerdict& criterion) {
  row.set("ID", criterion.id).set("REASON", criterion.reason.in(row.language()));
  row.show_if(!criterion.counts, "BRANCH");
  const auto& all = verdicts.rules().criteria;
  const auto found = std::ranges::find(all, criterion.id, &rules::Criterion::id);
  if (found != all.end())
    row.set("TEXT", found->text.in(row.language()))
        .set("SOURCE", rules::shown(found->citation, row.language()));
  show_state(row, criterion.value);
  for (const auto& child : criterion.trace.children) show_trace(row, child, 1);
  row.show_if(!criterion.used.empty(), "HAS_USED");
  for (const auto& used : criterion.used) {
    auto one = row.add("USED");
    one.set("USED_LABEL", label_of(used)).set("USED_HREF", address_of(used, subject));
  }
}

}  // namespace

std::string record_address(const registry::Subject& subject) {
  return (subject.kind == registry::SubjectKind::kPerson ? "/people/" : "/units/") + encode_url(subject.code);
}

void show_verdict(platform::web::Page& page, const Verdicts& verdicts, const registry::Subject& subject) {
  const auto verdict = verdicts.explained(subject);
  page.set("CRITERIA_VERSION", verdicts.version());
  for (const auto& criterion : verdict.criteria)
    show_criterion(page.add("CRITERION"), verdicts, subject, criterion);
  for (const auto& set : verdict.missing) {
    std::string text;
    for (const auto& change : set) text += (text.empty() ? "" : "; ") + change.text.in(page.language());
    page.add("MISSING").set("TEXT", text);
  }
  page.show_if(!verdict.missing.empty(), "HAS_MISSING");
  for (const auto& ruling : verdicts.settled().rulings) {
    auto row = page.add("RULING");
    row.set("QUESTION", ruling.ruling->question.in(page.language()));
    row.set("ANSWER", answer_of(ruling, page.language()));
  }
}

}  // namespace vinhdanh::campaign::criteria
