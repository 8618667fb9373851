#include "platform/http/router.h"

#include <stdexcept>

namespace vinhdanh::platform::http {
namespace {

// The first part of "a/b/c" and what follows its slash.
std::pair<std::string_view, std::string_view> first_part(std::string_view path) {
  const auto slash = path.find('/');
  if (slash == std::string_view::npos) return {path, {}};
  return {path.substr(0, slash), path.substr(slash + 1)};
}

std::string_view without_leading_slash(std::string_view path) {
  return path.starts_with('/') ? path.substr(1) : path;
}

}  // namespace

void Router::add(Method method, std::string_view pattern, Handler handler) {
  Node* node = &root_;
  for (auto rest = without_leading_slash(pattern); !rest.empty();) {
    const auto [part, after] = first_part(rest);
    rest = after;
    if (part.starts_with(':') || part.starts_with('*')) {
      if (!node->value) node->value = std::make_unique<Node>();
      if (!node->value_name.empty() && node->value_name != part.substr(1)) {
        throw std::logic_error("two names for one path value: " + std::string(pattern));
      }
      node->value_name = part.substr(1);
      node->takes_rest = part.starts_with('*');
      node = node->value.get();
    } else {
      auto& next = node->fixed[std::string(part)];
      if (!next) next = std::make_unique<Node>();
      node = next.get();
    }
  }
  if (!node->handlers.emplace(method, std::move(handler)).second) {
    throw std::logic_error("two handlers for one route: " + std::string(pattern));
  }
  routes_.push_back({method, std::string(pattern)});
}

Router::Match Router::find(Method method, std::string_view path) const {
  Match match;
  const auto* node = descend(root_, without_leading_slash(path), match.values);
  if (!node) return match;
  const auto found = node->handlers.find(method == Method::kHead ? Method::kGet : method);
  if (found != node->handlers.end()) {
    match.handler = &found->second;
  } else {
    match.other_method = true;
  }
  return match;
}

const Router::Node* Router::descend(const Node& node, std::string_view rest, Fields& values) {
  if (rest.empty()) return node.handlers.empty() ? nullptr : &node;
  const auto [part, after] = first_part(rest);
  if (const auto next = node.fixed.find(part); next != node.fixed.end()) {
    if (const auto* found = descend(*next->second, after, values)) return found;
  }
  if (!node.value) return nullptr;
  if (node.takes_rest) {
    values.add(node.value_name, std::string(rest));
    return node.value.get();
  }
  const auto* found = descend(*node.value, after, values);
  if (found) values.add(node.value_name, std::string(part));
  return found;
}

}  // namespace vinhdanh::platform::http
