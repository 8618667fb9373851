#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/request.h"
#include "platform/http/response.h"

namespace vinhdanh::platform::http {

using Handler = std::function<Response(const Request&)>;

// Finds the handler of a path. Patterns: "/people/:id/edit"; a fixed part goes
// before a value; "/static/*rest" takes everything below. Rooms don't call it:
// they use access/route.h, which demands an access rule.
class Router {
 public:
  // Throws std::logic_error when the same method and pattern come twice.
  void add(Method method, std::string_view pattern, Handler handler);

  struct Match {
    const Handler* handler = nullptr;  // none: no such page
    Fields values;
    bool other_method = false;  // the path exists, this method does not
  };
  // HEAD finds what GET finds.
  Match find(Method method, std::string_view path) const;

  struct Route {
    Method method;
    std::string pattern;
  };
  const std::vector<Route>& routes() const { return routes_; }

 private:
  struct Node {
    std::map<std::string, std::unique_ptr<Node>, std::less<>> fixed;
    std::unique_ptr<Node> value;
    std::string value_name;
    bool takes_rest = false;
    std::map<Method, Handler> handlers;
  };
  static const Node* descend(const Node& node, std::string_view rest, Fields& values);

  Node root_;
  std::vector<Route> routes_;
};

}  // namespace vinhdanh::platform::http
