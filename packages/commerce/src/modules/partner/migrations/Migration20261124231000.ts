import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What a partner pays before delivery is a down payment; a deposit is a member's. */
export class Migration20261124231000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      "alter table partner rename column deposit_basis_points to down_payment_basis_points;",
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      "alter table partner rename column down_payment_basis_points to deposit_basis_points;",
    )
  }
}
