# docker build -t disclosure-lint .
# docker run --rm --network none --read-only -v "$PWD:/reports:ro" disclosure-lint PATH…
ARG NODE_IMAGE=node:20.20.2-slim

FROM $NODE_IMAGE AS build
WORKDIR /src
COPY . .
# Only here anything is fetched: the program that comes of it is complete.
RUN npm run --silent pack -- /packages \
  && npm install --global --offline --prefix /opt/disclosure-lint /packages/disclosure-lint-[0-9]*.tgz
# Compiled beforehand by the very Node that will run it.
RUN node scripts/code-cache.mjs /opt/disclosure-lint/lib/node_modules/disclosure-lint/dist

FROM $NODE_IMAGE
COPY --from=build /opt/disclosure-lint /opt/disclosure-lint
ENV PATH=/opt/disclosure-lint/bin:$PATH
WORKDIR /reports
# By number, so that it can be seen not to be root; any other one does as well.
USER 1000:1000
ENTRYPOINT ["disclosure-lint"]
CMD ["lint", "."]
