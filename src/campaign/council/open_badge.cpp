#include "campaign/council/open_badge.h"

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace vinhdanh::campaign::council {
namespace {

using json = nlohmann::ordered_json;

json profile(const plan::Plan& plan, const std::string& public_url) {
  return {{"id", issuer_address(public_url)},
          {"type", {"Profile"}},
          {"name", plan.head.issuer},
          {"url", public_url}};
}

json achievement(const plan::Plan& plan, const std::string& public_url) {
  return {{"id", issuer_address(public_url) + "#award"},
          {"type", {"Achievement"}},
          {"achievementType", "Award"},
          {"name", plan.campaign.award},
          {"description", plan.campaign.name},
          {"criteria", {{"narrative", plan.campaign.merit}}}};
}

// The office knows people by name and post; no mail address leaves the house.
json subject(const plan::Plan& plan, const Statement& statement, const std::string& public_url) {
  const json name{{"type", "IdentityObject"},
                  {"hashed", false},
                  {"identityHash", statement.name},
                  {"identityType", "name"}};
  return {{"id", code_content({public_url, {}}, statement) + "#holder"},
          {"type", {"AchievementSubject"}},
          {"identifier", json::array({name})},
          {"licenseNumber", statement.number},
          {"achievement", achievement(plan, public_url)}};
}

std::string moment(const base::Date& date) {
  return base::iso(base::instant_of({date, 0, 0, 0}));
}

json credential(const plan::Plan& plan, const Statement& statement, const std::string& public_url) {
  return {{"@context",
           {"https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"}},
          {"id", code_content({public_url, {}}, statement)},
          {"type", {"VerifiableCredential", "OpenBadgeCredential"}},
          {"name", statement.award + " " + statement.number},
          {"description", "Quyết định số " + statement.decision},
          {"issuer", profile(plan, public_url)},
          {"validFrom", moment(statement.date)},
          {"awardedDate", moment(statement.date)},
          {"credentialSubject", subject(plan, statement, public_url)},
          {"credentialSchema", json::array({{{"id",
                                              "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/"
                                              "ob_v3p0_achievementcredential_schema.json"},
                                             {"type", "1EdTechJsonSchemaValidator2019"}}})}};
}

std::int64_t seconds(const base::Date& date) {
  return std::chrono::duration_cast<std::chrono::seconds>(
             base::instant_of({date, 0, 0, 0}).time_since_epoch())
      .count();
}

}  // namespace

std::string issuer_address(std::string_view public_url) {
  return std::string(public_url) + "/verify/issuer";
}

std::string key_address(std::string_view public_url, std::string_view key_name) {
  return std::string(public_url) + "/verify/keys/" + std::string(key_name);
}

std::string open_badge(const plan::Plan& plan, const Decision& decision, const Awarded& awarded,
                       const std::string& public_url) {
  return credential(plan, statement_of(decision, awarded, plan.campaign.award), public_url).dump();
}

std::string open_badge_jwt(const plan::Plan& plan, const Decision& decision, const Awarded& awarded,
                           const CodeMaker& maker) {
  auto payload = credential(plan, statement_of(decision, awarded, plan.campaign.award), maker.public_url);
  payload["iss"] = payload["issuer"]["id"];
  payload["jti"] = payload["id"];
  payload["sub"] = payload["credentialSubject"]["id"];
  payload["nbf"] = seconds(decision.date);
  const json header{{"alg", "EdDSA"},
                    {"typ", "JWT"},
                    {"kid", key_address(maker.public_url, access::key_name(maker.key->public_key))}};
  const auto signed_part = access::base64url(header.dump()) + "." + access::base64url(payload.dump());
  return signed_part + "." + access::base64url(access::sign(*maker.key, signed_part));
}

std::string issuer_profile(const plan::Plan& plan, const std::string& public_url) {
  auto out = profile(plan, public_url);
  json all{{"@context", {"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"}}};
  all.update(out);
  return all.dump();
}

std::string public_jwk(std::string_view public_key) {
  return json{{"kty", "OKP"},
              {"crv", "Ed25519"},
              {"alg", "EdDSA"},
              {"use", "sig"},
              {"x", access::base64url(public_key)}}
      .dump();
}

}  // namespace vinhdanh::campaign::council
