package org.imageplane.transients.account;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The people. */
interface PersonRepository extends JpaRepository<PersonEntity, Long> {

    @Query("select p from PersonEntity p where lower(p.username) = lower(:username)")
    Optional<PersonEntity> findByUsername(String username);

    /** Keeps others from changing the person until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PersonEntity p where p.id = :id")
    Optional<PersonEntity> findToChange(long id);

    @Query("select p from PersonEntity p order by lower(p.username), p.id")
    List<PersonEntity> findAllByName();

    @Query(
            nativeQuery = true,
            value =
                    "select count(*) from person where active and 'ADMIN' = any(roles) and id <> :id")
    long countOtherAdministrators(long id);

    /**
     * Counts a failure; the one that reaches the limit locks the person and starts the count afresh.
     *
     * @return whether it was that one; empty when the person was locked already
     */
    @Query(
            nativeQuery = true,
            value =
                    """
                    update person set
                        locked_until = case when failed_sign_ins + 1 >= :limit
                            then now() + make_interval(mins => :lockMinutes) end,
                        failed_sign_ins = case when failed_sign_ins + 1 >= :limit then 0 else failed_sign_ins + 1 end
                    where id = :id and (locked_until is null or locked_until <= now())
                    returning locked_until is not null
                    """)
    Optional<Boolean> countFailure(long id, int limit, int lockMinutes);

    /** Notes a sign-in; no row when the person was locked or deactivated meanwhile. */
    @Modifying
    @Query(
            nativeQuery = true,
            value =
                    """
                    update person set failed_sign_ins = 0, locked_until = null, last_sign_in_at = now()
                    where id = :id and active and (locked_until is null or locked_until <= now())
                    """)
    int noteSignIn(long id);

    /** Lifts the lock, as an administrator does together with a new password. */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "update person set failed_sign_ins = 0, locked_until = null where id = :id")
    void unlock(long id);

    /** Makes the first person of all; no row when somebody is there already. */
    @Modifying
    @Query(
            nativeQuery = true,
            value =
                    """
                    insert into person (username, email, password_hash, roles)
                    select :username, :email, :passwordHash, '{ADMIN}' where not exists (select from person)
                    on conflict do nothing
                    """)
    int addFirst(String username, String email, String passwordHash);

    /** Lets one process at a time make the first person; released with the transaction. */
    @Query(
            nativeQuery = true,
            value =
                    "select 1 from pg_advisory_xact_lock(hashtext('transients.first-administrator'))")
    int lockFirst();
}
