#include "campaign/papers/template_store.h"

#include "access/audit_store.h"

namespace vinhdanh::campaign::papers {

using platform::db::Row;
using platform::db::Session;

namespace {

constexpr std::string_view kColumns =
    "SELECT id, kind, file_name, hash, added_by, added_at FROM paper_templates ";

OwnTemplate template_from(const Row& row) {
  return {row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.instant(5)};
}

}  // namespace

std::int64_t add_template(Session& session, const OwnTemplate& added) {
  const auto id = session.insert(
      "INSERT INTO paper_templates (kind, file_name, hash, added_by, added_at) VALUES (:kind, :name, :hash, "
      ":by, "
      ":at) RETURNING id",
      {{"kind", added.kind},
       {"name", added.file_name},
       {"hash", added.hash},
       {"by", added.by},
       {"at", added.at}});
  choose_template(session, added.kind, id, added.by, added.at);
  return id;
}

std::vector<OwnTemplate> templates_of(Session& session) {
  std::vector<OwnTemplate> all;
  session.query(std::string(kColumns) + "ORDER BY id DESC", {},
                [&](const Row& row) { all.push_back(template_from(row)); });
  return all;
}

std::optional<OwnTemplate> find_template(Session& session, std::int64_t id) {
  std::optional<OwnTemplate> found;
  session.query(std::string(kColumns) + "WHERE id = :id", {{"id", id}},
                [&](const Row& row) { found = template_from(row); });
  return found;
}

std::map<std::string, std::int64_t> chosen_templates(Session& session) {
  std::map<std::string, std::int64_t> all;
  session.query("SELECT kind, template_id FROM paper_template_choices WHERE template_id > 0", {},
                [&](const Row& row) { all[row.text(0)] = row.integer(1); });
  return all;
}

std::optional<OwnTemplate> chosen_template(Session& session, const std::string& kind) {
  const auto all = chosen_templates(session);
  const auto found = all.find(kind);
  return found == all.end() ? std::nullopt : find_template(session, found->second);
}

void choose_template(Session& session, const std::string& kind, std::int64_t id, const std::string& by,
                     base::Instant at) {
  const auto before = chosen_template(session, kind);
  session.execute(
      "INSERT INTO paper_template_choices (kind, template_id, chosen_by, chosen_at) VALUES (:kind, :id, :by, "
      ":at) ON "
      "CONFLICT (kind) DO UPDATE SET template_id = :id, chosen_by = :by, chosen_at = :at",
      {{"kind", kind}, {"id", id}, {"by", by}, {"at", at}});
  const auto now = find_template(session, id);
  access::record(session, {at, by, "template chosen", "paper", kind, before ? before->file_name : "",
                           now ? now->file_name : ""});
}

}  // namespace vinhdanh::campaign::papers
