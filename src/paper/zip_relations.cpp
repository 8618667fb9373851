#include "paper/zip_relations.h"

#include "base/text.h"
#include "paper/zip_xml.h"

namespace vinhdanh::paper {

namespace {

struct RelationsHandler : XmlHandler {
  explicit RelationsHandler(std::string_view of) : part(of) {}
  std::string_view part;
  std::vector<Relation> found;

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship") return;
    Relation relation;
    relation.id = attributes.get("Id");
    const auto type = attributes.get("Type");
    relation.type = type.substr(type.rfind('/') + 1);
    relation.external = attributes.get("TargetMode") == "External";
    const auto target = attributes.get("Target");
    relation.target = relation.external ? std::string(target) : resolve_target(part, target);
    found.push_back(std::move(relation));
  }
  void end(std::string_view) override {}
};

std::size_t folder_length(std::string_view part) {
  const auto slash = part.rfind('/');
  return slash == std::string_view::npos ? 0 : slash + 1;
}

}  // namespace

base::Result<std::vector<Relation>> relations(const ZipReader& package, std::string_view part) {
  const auto name = relations_part(part);
  if (!package.has(name)) return std::vector<Relation>();
  RelationsHandler handler(part);
  if (auto parsed = parse_part(package, name, handler); !parsed)
    return base::refuse(std::move(parsed.error()));
  return std::move(handler.found);
}

std::string relations_part(std::string_view part) {
  const auto folder = folder_length(part);
  return std::string(part.substr(0, folder)) + "_rels/" + std::string(part.substr(folder)) + ".rels";
}

std::string resolve_target(std::string_view part, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::vector<std::string> steps;
  const auto whole = std::string(part.substr(0, folder_length(part))) + std::string(target);
  for (auto& step : base::split(whole, '/')) {
    if (step == ".." && !steps.empty()) steps.pop_back();
    if (step != ".." && step != "." && !step.empty()) steps.push_back(std::move(step));
  }
  return base::join(steps, "/");
}

}  // namespace vinhdanh::paper
