#include "campaign/council/certificate_key_store.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "access/audit_store.h"

namespace vinhdanh::campaign::council {
namespace {

using base::msg;
using nlohmann::json;
using platform::db::Row;
using platform::db::Session;

std::int64_t milliseconds(base::Instant at) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count();
}
base::Instant instant(std::int64_t milliseconds) {
  return base::Instant(std::chrono::milliseconds(milliseconds));
}

void add(Session& session, const CertificateKey& key, const char* action, const std::string& by,
         base::Instant at) {
  session.execute(
      "INSERT INTO certificate_keys (public_key, seed, since, until) VALUES (:public_key, :seed, :since, "
      ":until)",
      {{"public_key", access::base64(key.key.public_key)},
       {"seed", access::base64(key.key.seed)},
       {"since", key.since},
       {"until", key.until}});
  access::record(session, {at, by, action, "certificate_key", access::key_name(key.key.public_key), "", ""});
}

std::optional<CertificateKey> read_key(const json& one) {
  const auto seed = access::from_base64(one.at("seed").get<std::string>());
  const auto key = seed ? access::signing_key(*seed) : std::nullopt;
  if (!key || access::base64(key->public_key) != one.at("public_key").get<std::string>()) return std::nullopt;
  CertificateKey out{*key, instant(one.at("since").get<std::int64_t>()), {}};
  if (one.contains("until")) out.until = instant(one.at("until").get<std::int64_t>());
  return out;
}

const access::SigningKey* signing(const std::vector<CertificateKey>& keys) {
  const auto found = std::ranges::find_if(keys, [](const CertificateKey& k) { return !k.until; });
  return found == keys.end() ? nullptr : &found->key;
}

}  // namespace

std::vector<CertificateKey> certificate_keys(Session& session) {
  std::vector<CertificateKey> out;
  session.query("SELECT seed, since, COALESCE(until, -1) FROM certificate_keys ORDER BY since DESC, id DESC",
                {}, [&](const Row& row) {
                  const auto key = access::signing_key(access::from_base64(row.text(0)).value_or(""));
                  if (!key) return;
                  CertificateKey one{*key, row.instant(1), {}};
                  if (row.integer(2) >= 0) one.until = row.instant(2);
                  out.push_back(std::move(one));
                });
  return out;
}

access::SigningKey key_that_signs(Session& session, const std::string& by, base::Instant at) {
  const auto keys = certificate_keys(session);
  const auto* found = signing(keys);
  return found ? *found : change_key(session, by, at);
}

CodeMaker code_maker(platform::db::Database& db, const std::string& public_url, const std::string& by,
                     base::Instant at) {
  const auto keys = db.read([](Session& s) { return certificate_keys(s); });
  if (const auto* key = signing(keys)) return {public_url, *key};
  return {public_url, db.write([&](Session& s) { return key_that_signs(s, by, at); })};
}

access::SigningKey change_key(Session& session, const std::string& by, base::Instant at) {
  session.execute("UPDATE certificate_keys SET until = :at WHERE until IS NULL", {{"at", at}});
  const CertificateKey made{access::new_signing_key(), at, {}};
  add(session, made, "made", by, at);
  return made.key;
}

std::string backup_of(std::span<const CertificateKey> keys) {
  auto list = json::array();
  for (const auto& one : keys) {
    json entry{{"public_key", access::base64(one.key.public_key)},
               {"seed", access::base64(one.key.seed)},
               {"since", milliseconds(one.since)}};
    if (one.until) entry["until"] = milliseconds(*one.until);
    list.push_back(std::move(entry));
  }
  return json{{"vinhdanh_certificate_keys", 1}, {"keys", list}}.dump(2) + "\n";
}

base::Result<std::vector<CertificateKey>> read_backup(std::string_view text) {
  std::vector<CertificateKey> out;
  try {
    const auto all = json::parse(text);
    if (all.at("vinhdanh_certificate_keys") != 1) throw std::invalid_argument("another format");
    for (const auto& one : all.at("keys")) {
      auto key = read_key(one);
      if (!key) return base::refuse(msg("A key of the backup is damaged. Take another copy of the file."));
      out.push_back(std::move(*key));
    }
  } catch (const std::exception&) {
    return base::refuse(
        msg("This is no backup of certificate keys. Give the file that “vinhdanh keys export” wrote."));
  }
  return out;
}

std::size_t restore_keys(Session& session, const std::vector<CertificateKey>& keys, const std::string& by,
                         base::Instant at) {
  const auto there = certificate_keys(session);
  bool one_signs = signing(there) != nullptr;
  std::size_t restored = 0;
  for (auto one : keys) {
    const bool known = std::ranges::any_of(there, [&](const CertificateKey& k) { return k.key == one.key; });
    if (known) continue;
    if (one_signs && !one.until) one.until = at;
    one_signs = one_signs || !one.until;
    add(session, one, "restored", by, at);
    ++restored;
  }
  return restored;
}

}  // namespace vinhdanh::campaign::council
