#include <algorithm>

#include "campaign/registry/evidence_store.h"
#include "campaign/registry/people_store.h"
#include "campaign/registry/record_routes.h"
#include "campaign/registry/record_view.h"
#include "campaign/registry/registry_routes.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/unit_store.h"

namespace vinhdanh::campaign::registry {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Block;
using platform::web::Page;

std::string_view code(RecordKind kind) {
  return kRecordKindCodes[static_cast<std::size_t>(kind)];
}

void show_fields(Page& page, const StoredRecord& record, const UnitChoices& units) {
  const auto values = filled_in(record.kind, record.content);
  for (const auto* column : form_columns(record.kind)) {
    const auto value = value_of(values, column->key);
    if (value.empty()) continue;
    auto row = page.add("FACT");
    row.set("LABEL", column->header).set("VALUE", shown_value(page.language(), *column, value, units));
  }
}

void show_subjects(Session& session, Page& page, const StoredRecord& record, const UnitChoices& units) {
  const auto subjects = subjects_of(record.kind, record.content);
  const auto values = filled_in(record.kind, record.content);
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    auto row = page.add("SUBJECT");
    row.set("HREF", subject_link(subjects[i]));
    row.set("NAME", subject_name(session, subjects[i]).value_or(subjects[i].code))
        .set("CODE", subjects[i].code);
    for (const auto* column : is_work(record.kind) ? contributor_columns(record.kind) : Columns{}) {
      const auto value = value_of(values, std::string(column->key) + "_" + std::to_string(i));
      if (column->key != "person" && !value.empty())
        row.add("ROLE").set("TEXT", shown_value(page.language(), *column, value, units));
    }
  }
}

// "1,2 MB" as people say it.
base::Message size_of(std::int64_t bytes) {
  constexpr std::int64_t kKilo = 1024;
  if (bytes < kKilo * kKilo)
    return msg("{0} KB", static_cast<long long>(std::max<std::int64_t>(1, bytes / kKilo)));
  return msg("{0} MB", static_cast<long long>(bytes / kKilo / kKilo));
}

void show_evidence(Page& page, const std::vector<Evidence>& files) {
  for (const auto& one : files) {
    auto row = page.add("FILE");
    const auto link = "/evidence/" + std::to_string(one.number);
    row.set("FILE_HREF", link).set("FILE_NAME", one.file_name).set("FILE_SIZE", size_of(one.size));
    row.set("FILE_BY", one.by).set("FILE_AT", base::show(one.at)).set("FILE_REMOVAL", link + "/removal");
  }
  page.show_if(!files.empty(), "HAS_FILES").show_if(files.empty(), "NO_FILES");
}

class RecordViewRoutes {
 public:
  explicit RecordViewRoutes(platform::db::Database& db) : db_(db) {}

  http::Response show(const Visit& visit) const {
    const auto record = record_of(visit, db_);
    auto page = visit.page("campaign/registry/record.html", title_of(record.kind, record.content));
    page.set("TITLE", title_of(record.kind, record.content)).set("KIND", label(record.kind));
    const auto link = record_link(record.kind, record.id);
    page.set("EDIT_HREF", link + "/edit").set("WITHDRAW_HREF", link + "/withdrawal");
    page.set("EVIDENCE_ACTION", link + "/evidence");
    page.show_if(visit.is(Role::kOffice), "MAY_EDIT");
    db_.read([&](Session& s) {
      const auto units = choices_of_units(load_units(s).units);
      show_fields(page, record, units);
      show_subjects(s, page, record, units);
      show_evidence(page, evidence_of(s, record.kind, record.id));
      show_history(page, all_columns(record.kind),
                   access::history_of(s, std::string(code(record.kind)), record.id), units);
    });
    return visit.show(page);
  }

 private:
  platform::db::Database& db_;
};

}  // namespace

StoredRecord record_of(const Visit& visit, platform::db::Database& db) {
  const auto kind = record_kind(visit.request.path_values.get("kind"));
  if (!kind) http::not_found();
  auto found = db.read([&](Session& s) {
    auto record = find_record(s, *kind, visit.request.path_values.get("id"));
    if (record && !may_see(s, visit, subjects_of(*kind, record->content))) record.reset();
    return record;
  });
  if (!found) http::not_found();
  return std::move(*found);
}

bool may_see(Session& session, const Visit& visit, const std::vector<Subject>& subjects) {
  const auto own = only_unit(visit);
  if (!own) return true;
  const Lineage lineage(all_reorganisations(session));
  return std::ranges::any_of(subjects, [&](const Subject& who) {
    if (who.kind == SubjectKind::kCollective) return may_see_unit(visit, lineage, who.code);
    return unit_of_person(session, who.code) == *own;
  });
}

std::string record_link(RecordKind kind, const std::string& id, std::string_view more) {
  return "/records/" + std::string(code(kind)) + "/" + http::encode_url(id) + std::string(more);
}

std::string subject_link(const Subject& subject) {
  return subject.kind == SubjectKind::kPerson ? person_link(subject.code) : unit_link(subject.code);
}

Columns all_columns(RecordKind kind) {
  auto columns = form_columns(kind);
  if (!is_work(kind)) return columns;
  const auto more = contributor_columns(kind);
  columns.insert(columns.end(), more.begin(), more.end());
  return columns;
}

void add_record_view_routes(access::Door& door, platform::db::Database& db) {
  const RecordViewRoutes routes(db);
  door.get("/records/:kind/:id", Rule::signed_in(), [routes](const Visit& v) { return routes.show(v); });
}

void add_record_routes(access::Door& door, platform::db::Database& db, EvidenceFiles files) {
  add_record_view_routes(door, db);
  add_record_edit_routes(door, db);
  add_withdrawal_routes(door, db);
  add_evidence_routes(door, db, std::move(files));
}

}  // namespace vinhdanh::campaign::registry
