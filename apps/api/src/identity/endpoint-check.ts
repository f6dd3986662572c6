import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ENDPOINT, type EndpointOptions } from './endpoint';

/** Every declared operation, for the permission matrix; and the refusal to start with one that is not declared. */
@Injectable()
export class EndpointCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** @throws Error that names the route without a permission, or the operation id used twice */
  onModuleInit(): void {
    const ids = this.endpoints().map((endpoint) => endpoint.id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice) throw new Error(`Two operations are called ${twice}.`);
  }

  endpoints(): EndpointOptions[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!metatype || metatype.name === 'HealthController') return [];
      const prototype = (instance ? Object.getPrototypeOf(instance) : metatype.prototype) as Record<
        string,
        () => unknown
      >;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const method = prototype[name];
        if (!method || this.reflector.get('path', method) === undefined) return [];
        const endpoint = this.reflector.get<EndpointOptions | undefined>(ENDPOINT, method);
        if (!endpoint) throw new Error(`${metatype.name}.${name} declares no permission: add @Endpoint.`);
        return [endpoint];
      });
    });
  }
}
