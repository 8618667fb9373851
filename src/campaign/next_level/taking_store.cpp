#include "campaign/next_level/taking_store.h"

#include <algorithm>

#include "access/audit_store.h"
#include "access/password.h"
#include "base/text.h"
#include "campaign/dossiers/dossier_file_store.h"
#include "campaign/dossiers/dossier_store.h"
#include "campaign/nominations/nomination_store.h"
#include "campaign/registry/import_history.h"
#include "campaign/registry/import_store.h"
#include "campaign/registry/import_undo_store.h"
#include "campaign/registry/registry_store.h"

namespace vinhdanh::campaign::next_level {
namespace {

using base::msg;
using platform::db::Row;
using platform::db::Session;

struct Prepared {
  registry::Registry stored, incoming;
  registry::Changes changes;  // without those that would change what stands here
  Effect effect;
};

base::Problem as_problem(const registry::Finding& finding) {
  base::Problem problem{finding.severity, {}, finding.text, finding.seen};
  problem.place.field = finding.field;
  return problem;
}

base::Result<Prepared> prepare(Session& session, const Bundle& bundle, const Fit& fit,
                               const base::Date& today) {
  Prepared out;
  out.stored = registry::load_registry(session);
  out.incoming = fitted(bundle.records, bundle.agency, fit);
  base::Problems problems;
  for (const auto& finding : registry::check(out.incoming, today, &out.stored))
    if (finding.severity == base::Severity::kError) problems.push_back(as_problem(finding));
  if (!problems.empty()) return base::refuse(std::move(problems));
  out.changes = registry::compare(out.stored, out.incoming);
  out.effect = {out.changes.added(), out.changes.changed()};
  for (auto& table : out.changes.tables) {
    table.unchanged += table.changed.size();
    table.changed.clear();
    table.replaced.clear();
  }
  return out;
}

// Records as an import of the registry, so that its history and its undoing know them.
void import_records(Session& session, const Prepared& prepared, const std::string& token,
                    const std::string& file, const std::string& by, base::Instant at) {
  const auto& changes = prepared.changes;
  const auto number =
      registry::keep_receipt(session, {token, file, by, at, 0, static_cast<std::int64_t>(changes.added()), 0,
                                       static_cast<std::int64_t>(changes.unchanged())});
  registry::note_before(session, number, prepared.incoming, changes);
  registry::store_registry(session, prepared.incoming, changes);
  registry::note_after(session, number);
  registry::note_imported(session, prepared.stored, prepared.incoming, changes, by, at);
}

base::Result<void> add_dossier(Session& session, std::int64_t campaign, std::int64_t nomination,
                               const std::string& unit, const BundleEntry& entry,
                               const registry::EvidenceFiles& files, const std::string& by,
                               base::Instant at) {
  if (!entry.texts.empty())
    if (auto saved =
            dossiers::save(session, campaign, dossiers::nominee_holder(nomination), entry.texts, 0, by, at);
        !saved)
      return saved;
  for (const auto& file : entry.files) {
    dossiers::DossierFile row;
    row.unit = unit;
    row.nominee = nomination;
    row.hash = files.keep(file.bytes);
    row.name = file.name;
    row.content_type = file.content_type;
    row.size = static_cast<std::int64_t>(file.bytes.size());
    row.by = by;
    row.at = at;
    dossiers::add_file(session, campaign, row);
  }
  return {};
}

base::Result<void> nominate_all(Session& session, std::int64_t campaign, const Bundle& bundle, const Fit& fit,
                                const registry::EvidenceFiles& files, Taken& taken) {
  std::vector<std::string> left_out;
  for (const auto& entry : bundle.entries) {
    const auto subject = subject_here(fit, bundle.agency, entry.subject);
    const auto drafted = nominations::add_draft(
        session, {campaign, fit.unit, subject, entry.name, entry.post}, taken.by, taken.at);
    if (!drafted) {
      left_out.push_back(entry.name + ": " +
                         base::say(base::Language::kVietnamese, drafted.error().front().text));
      continue;
    }
    ++taken.nominated;
    if (auto added = add_dossier(session, campaign, *drafted, fit.unit, entry, files, taken.by, taken.at);
        !added)
      return added;
  }
  taken.left_out = base::join(left_out, "\n");
  return {};
}

void keep(Session& session, std::int64_t campaign, const Taken& taken) {
  session.execute(
      "INSERT INTO bundles_taken (campaign_id, control, issuer, decision, unit_code, taken_by, taken_at, "
      "import_token, nominated, left_out) VALUES (:campaign, :control, :issuer, :decision, :unit, :by, :at, "
      ":token, "
      ":nominated, :left_out)",
      {{"campaign", campaign},
       {"control", taken.control},
       {"issuer", taken.issuer},
       {"decision", taken.decision_number},
       {"unit", taken.unit},
       {"by", taken.by},
       {"at", taken.at},
       {"token", taken.import_token},
       {"nominated", std::int64_t{taken.nominated}},
       {"left_out", taken.left_out}});
  access::record(session, {taken.at, taken.by, "bundle taken in", "unit", taken.unit, "",
                           taken.issuer + " " + taken.decision_number + " " + control_words(taken.control)});
}

constexpr std::string_view kColumns =
    "SELECT id, control, issuer, decision, unit_code, taken_by, taken_at, import_token, nominated, left_out "
    "FROM "
    "bundles_taken WHERE campaign_id = :campaign ";

Taken taken_from(const Row& row) {
  Taken one;
  one.id = row.integer(0);
  one.control = row.text(1);
  one.issuer = row.text(2);
  one.decision_number = row.text(3);
  one.unit = row.text(4);
  one.by = row.text(5);
  one.at = row.instant(6);
  one.import_token = row.text(7);
  one.nominated = static_cast<int>(row.integer(8));
  one.left_out = row.text(9);
  return one;
}

}  // namespace

base::Result<Effect> effect_of(Session& session, const Bundle& bundle, const Fit& fit,
                               const base::Date& today) {
  auto prepared = prepare(session, bundle, fit, today);
  if (!prepared) return base::refuse(std::move(prepared.error()));
  return prepared->effect;
}

base::Result<Taken> take_in(Session& session, std::int64_t campaign, const ReadBundle& bundle, const Fit& fit,
                            const registry::EvidenceFiles& files, const std::string& file_name,
                            const std::string& by, base::Instant at) {
  if (const auto before = find_taken(session, campaign, bundle.control))
    return base::refuse(msg("{0} took this bundle in on {1}.", before->by, base::show(before->at)));
  const auto prepared = prepare(session, bundle.bundle, fit, base::local_date(at));
  if (!prepared) return base::refuse(prepared.error());
  Taken taken;
  taken.control = bundle.control;
  taken.issuer = bundle.bundle.issuer;
  taken.decision_number = bundle.bundle.decision_number;
  taken.unit = fit.unit;
  taken.by = by;
  taken.at = at;
  taken.import_token = access::token_hash(std::to_string(campaign) + bundle.control).substr(0, 32);
  import_records(session, *prepared, taken.import_token, file_name, by, at);
  if (auto done = nominate_all(session, campaign, bundle.bundle, fit, files, taken); !done)
    return base::refuse(std::move(done.error()));
  keep(session, campaign, taken);
  return taken;
}

std::vector<Taken> taken_of(Session& session, std::int64_t campaign) {
  std::vector<Taken> all;
  session.query(std::string(kColumns) + "ORDER BY id DESC", {{"campaign", campaign}},
                [&](const Row& row) { all.push_back(taken_from(row)); });
  return all;
}

std::optional<Taken> find_taken(Session& session, std::int64_t campaign, const std::string& control) {
  std::optional<Taken> found;
  session.query(std::string(kColumns) + "AND control = :control",
                {{"campaign", campaign}, {"control", control}},
                [&](const Row& row) { found = taken_from(row); });
  return found;
}

}  // namespace vinhdanh::campaign::next_level
